import type { PortalLine, RecordLine } from '../portal.ts'
import { linkLine, recordLine } from '../record-line.ts'
import { companyId, dealId, ownerId } from './ids.ts'
import type { AccountRow, MavenRows, OpportunityRow } from './rows.ts'
import { stageIds } from './shape.ts'

/** Link types: https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide#association-type-id-values */
const dealToPrimaryCompany = 5
const parentToChild = 13

/** Accounts as companies under their parents, opportunities as deals; a deal of nobody stays alone. */
export function* mavenRecords(rows: MavenRows, asOf: string): Generator<PortalLine> {
  const { accounts, opportunities } = rows
  const idOf = new Map(accounts.map(({ name }, at) => [name, companyId(at)]))
  const known = firstDays(opportunities)
  const customers = new Set(opportunities.flatMap(({ stage, account }) => (stage === 'Won' ? account : [])))
  for (const account of accounts) {
    const { name } = account
    yield company(account, idOf.get(name)!, known.get(name) ?? instant(asOf), customers.has(name))
  }
  for (const { name, parent } of accounts) {
    const parentId = idOf.get(parent ?? '')
    if (parentId !== undefined)
      yield linkLine(['companies', parentId], ['companies', idOf.get(name)!], parentToChild)
  }
  const dealOf = dealsWith(rows, asOf)
  for (const opportunity of opportunities) {
    yield dealOf(opportunity)
    const owner = idOf.get(opportunity.account ?? '')
    if (owner !== undefined)
      yield linkLine(['deals', dealId(opportunity.id)], ['companies', owner], dealToPrimaryCompany)
  }
}

const instant = (day: string): string => `${day}T00:00:00.000Z`
const text = (value: number | null): string | null => (value === null ? null : String(value))

/** A company is known from the first deal with it. */
function firstDays(opportunities: readonly OpportunityRow[]): Map<string, string> {
  const first = new Map<string, string>()
  for (const { account, engaged } of opportunities) {
    if (account === null || engaged === null) continue
    const before = first.get(account)
    if (before === undefined || engaged < before) first.set(account, engaged)
  }
  return first
}

const company = (row: AccountRow, id: string, createdAt: string, isCustomer: boolean): RecordLine =>
  recordLine({
    objectType: 'companies',
    id,
    createdAt,
    properties: {
      name: row.name,
      country: row.country,
      founded_year: row.founded,
      numberofemployees: text(row.employees),
      annualrevenue: row.revenue === null ? null : String(Math.round(row.revenue * 1_000_000)),
      lifecyclestage: isCustomer ? 'customer' : 'opportunity',
      createdate: createdAt,
      sector: row.sector,
    },
  })

/** A deal that never says when it began is taken to have come in on the last day. */
function dealsWith({ agents, products }: MavenRows, asOf: string): (row: OpportunityRow) => RecordLine {
  const agentAt = new Map(agents.map((agent, at) => [agent.name, { ...agent, id: ownerId(at) }]))
  const productOf = new Map(products.map(product => [product.name, product]))
  return row => {
    const agent = agentAt.get(row.agent)
    const product = productOf.get(row.product)
    const createdAt = row.engaged ?? instant(asOf)
    return recordLine({
      objectType: 'deals',
      id: dealId(row.id),
      createdAt,
      properties: {
        dealname: `${row.account ?? 'No account'} - ${row.product} (${row.id})`,
        pipeline: 'default',
        amount: text(row.value),
        deal_currency_code: 'USD',
        hubspot_owner_id: agent?.id ?? null,
        createdate: createdAt,
        closedate: row.closed,
        opportunity_id: row.id,
        product: row.product,
        product_series: product?.series ?? null,
        sales_price: text(product?.listPrice ?? null),
        engage_date: row.engaged?.slice(0, 10) ?? null,
        sales_manager: agent?.manager ?? null,
        regional_office: agent?.office ?? null,
      },
      history: { dealstage: stagesOf(row, createdAt) },
    })
  }
}

function stagesOf({ stage, closed }: OpportunityRow, createdAt: string) {
  const now = { value: stageIds[stage], timestamp: closed ?? createdAt, sourceType: 'IMPORT' }
  const engaging = { value: stageIds.Engaging, timestamp: createdAt, sourceType: 'IMPORT' }
  return closed === null ? [now] : [engaging, now]
}
