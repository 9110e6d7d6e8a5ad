import type { LinkLine, ObjectType, PortalLine, RecordLine } from '../world/portal.ts'

/** A portal small enough to be checked record by record, with every oddity the port promises to cope with. */

export const firstChange = Date.parse('2026-03-01T08:00:00.250Z')
const minute = 60_000

/** When the nth record of the fixture was last modified: one a minute. */
export const changedAt = (n: number): Date => new Date(firstChange + n * minute)

export const sizes = {
  companies: 250,
  deals: 120,
  contacts: 640,
  contracts: 110,
  subscriptions: 20,
  archived: 12,
}

const companyId = (n: number) => String(1_001 + n)
const dealId = (n: number) => String(20_001 + n)
const contactId = (n: number) => String(40_001 + n)
const contractId = (n: number) => String(50_001 + n)
const subscriptionId = (n: number) => String(51_001 + n)

export const ids = {
  companies: Array.from({ length: sizes.companies }, (_, n) => companyId(n)),
  deals: Array.from({ length: sizes.deals }, (_, n) => dealId(n)),
  contacts: Array.from({ length: sizes.contacts }, (_, n) => contactId(n)),
  contracts: Array.from({ length: sizes.contracts }, (_, n) => contractId(n)),
  subscriptions: Array.from({ length: sizes.subscriptions }, (_, n) => subscriptionId(n)),
  archived: Array.from({ length: sizes.archived }, (_, n) => String(60_001 + n)),
  /** Knows every contact: more links than HubSpot answers at once. */
  hub: companyId(0),
  parent: companyId(1),
  child: companyId(2),
  /** Its first company is not its primary one. */
  twoCompanies: dealId(0),
  /** Has absorbed 9010. */
  survivor: companyId(9),
  absorbed: '9010',
  /** Its amount was 1000, then 2000, now 3000. */
  repriced: dealId(5),
  withoutLinks: companyId(249),
  /** Contract of a company that knows no deal. */
  dealless: contractId(3),
}

export function* fixture(): Generator<PortalLine> {
  yield account
  yield { line: 'owner', id: '71', email: 'ada@example.com', firstName: 'Ada', lastName: 'Berg', userId: 171 }
  yield {
    line: 'owner',
    id: '72',
    email: 'old@example.com',
    firstName: 'Olaf',
    lastName: 'Dyer',
    userId: 172,
    archived: true,
  }
  yield pipeline
  for (let n = 0; n < sizes.companies; n += 1) yield company(n)
  for (let n = 0; n < sizes.deals; n += 1) yield deal(n)
  for (let n = 0; n < sizes.contacts; n += 1) yield contact(n)
  for (let n = 0; n < sizes.contracts; n += 1) yield contract(n)
  for (let n = 0; n < sizes.subscriptions; n += 1) yield subscription(n)
  for (let n = 0; n < sizes.archived; n += 1) yield archived(n)
  yield* links()
}

const account: PortalLine = {
  line: 'account',
  portalId: 4_711,
  accountType: 'STANDARD',
  timeZone: 'Europe/Berlin',
  companyCurrency: 'EUR',
  additionalCurrencies: ['USD'],
  uiDomain: 'app-eu1.hubspot.com',
  dataHostingLocation: 'eu1',
}

const pipeline: PortalLine = {
  line: 'pipeline',
  objectType: 'deals',
  id: 'renewals',
  label: 'Renewals',
  displayOrder: 0,
  stages: [
    { id: 'open', label: 'Open', displayOrder: 0, metadata: { isClosed: 'false', probability: '0.4' } },
    { id: 'won', label: 'Won', displayOrder: 1, metadata: { isClosed: 'true', probability: '1.0' } },
  ],
}

const record = (
  objectType: ObjectType,
  id: string,
  n: number,
  properties: Record<string, string>,
  more: Partial<RecordLine> = {},
): RecordLine => ({
  line: 'record',
  objectType,
  id,
  properties,
  createdAt: '2025-01-01T00:00:00.000Z',
  updatedAt: changedAt(n).toISOString(),
  ...more,
})

function company(n: number): RecordLine {
  const properties = { name: `Company ${n}`, ...(n % 2 === 0 && { domain: `company${n}.example` }) }
  return record('companies', companyId(n), n, properties, n === 9 ? { mergedIds: [ids.absorbed] } : {})
}

function deal(n: number): RecordLine {
  const properties = { dealname: `Deal ${n}`, amount: '3000', pipeline: 'renewals', dealstage: 'open' }
  return record('deals', dealId(n), n, properties, n === 5 ? { history: repricing } : {})
}

const repricing: NonNullable<RecordLine['history']> = {
  amount: [
    { value: '3000', timestamp: '2026-02-01T00:00:00.000Z', sourceType: 'CRM_UI' },
    { value: '2000', timestamp: '2025-06-01T00:00:00.000Z', sourceType: 'INTEGRATION' },
    { value: '1000', timestamp: '2025-01-01T00:00:00.000Z', sourceType: 'CRM_UI' },
  ],
}

const contact = (n: number): RecordLine =>
  record('contacts', contactId(n), n, { email: `person${n}@example.com` })

const contract = (n: number): RecordLine =>
  record('contracts', contractId(n), n, {
    hs_name: `Contract ${n}`,
    hs_currency_code: 'EUR',
    hs_contract_effective_date: '2026-01-01',
  })

const subscription = (n: number): RecordLine =>
  record('subscriptions', subscriptionId(n), n, {
    hs_name: `Subscription ${n}`,
    hs_subscription_status: 'active',
    hs_recurring_billing_total: '250',
  })

const archived = (n: number): RecordLine =>
  record('companies', ids.archived[n]!, n, { name: `Gone ${n}` }, { archivedAt: changedAt(n).toISOString() })

function* links(): Generator<LinkLine> {
  const link = (from: ObjectType, id: string, to: ObjectType, toId: string, typeId: number): LinkLine => ({
    line: 'link',
    from: { objectType: from, id },
    to: { objectType: to, id: toId },
    typeId,
  })
  yield link('deals', ids.twoCompanies, 'companies', companyId(7), 341)
  yield link('deals', ids.twoCompanies, 'companies', companyId(8), 5)
  for (let n = 1; n < sizes.deals; n += 1) yield link('deals', dealId(n), 'companies', companyId(n), 5)
  for (let n = 0; n < sizes.contacts; n += 1) yield link('contacts', contactId(n), 'companies', ids.hub, 1)
  for (let n = 0; n < sizes.contracts; n += 1) {
    yield link('contracts', contractId(n), 'companies', companyId(n), 7211)
    if (contractId(n) !== ids.dealless) yield link('contracts', contractId(n), 'deals', dealId(n), 7213)
  }
  for (let n = 0; n < sizes.subscriptions; n += 1)
    yield link('subscriptions', subscriptionId(n), 'companies', companyId(n), 6911)
  yield link('companies', ids.child, 'companies', ids.parent, 14)
}
