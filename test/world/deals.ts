import { dayText } from './calendar.ts'
import { courtedDeals } from './courted-deals.ts'
import { type Deal, dealsOf } from './deal.ts'
import type { Life } from './life.ts'
import { lineItemLines } from './line-items.ts'
import type { Person } from './people.ts'
import { renewalStages, salesStages } from './pipelines.ts'
import type { PortalLine } from './portal.ts'
import { type Random, random } from './random.ts'
import { amountText, linkLine, momentOf, recordId, recordLine, type Version } from './record-line.ts'
import type { Ways } from './ways.ts'

/** Link types: https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide#association-type-id-values */
const dealToPrimaryCompany = 5
const dealToContact = 3

/** The deals of an account as `dealLines` writes them. */
export const drawnDeals = (seed: number, life: Life): Deal[] =>
  dealsIn(life, random(seed, 'deals', life.account.index))

const dealsIn = (life: Life, draw: Random): Deal[] =>
  life.terms.length > 0 ? dealsOf(life, draw) : courtedDeals(life.account, draw)

/** Every deal of an account with its contract terms, stage history, line items and links. */
export function* dealLines(
  seed: number,
  life: Life,
  people: Person[],
  retold: NonNullable<Ways['deals']> = deals => deals,
): Generator<PortalLine> {
  const draw = random(seed, 'deals', life.account.index)
  const deals = retold(dealsIn(life, draw), life)
  for (const [at, deal] of deals.entries()) {
    const id = recordId('deals', life.account, at)
    yield dealRecord(id, life, deal, draw)
    yield linkLine(['deals', id], ['companies', life.account.id], dealToPrimaryCompany)
    for (const person of people.slice(0, 2))
      yield linkLine(['deals', id], ['contacts', person.id], dealToContact)
    if (draw.chance(0.4)) yield* lineItemLines(life, deal, id, at)
  }
}

function dealRecord(id: string, { account }: Life, deal: Deal, draw: Random) {
  const dealstage = stageHistory(deal, draw)
  const createdAt = dealstage[0]!.timestamp
  const closing = dealstage.at(-1)!.timestamp
  return recordLine({
    objectType: 'deals',
    id,
    createdAt,
    properties: {
      dealname: `${account.name} - ${deal.title}`,
      pipeline: deal.pipeline,
      dealtype: deal.contractType === 'new' ? 'newbusiness' : 'existingbusiness',
      deal_currency_code: deal.currency,
      hubspot_owner_id: account.ownerId,
      createdate: createdAt,
      contract_type: deal.contractType,
      closed_lost_reason: deal.lostBecause,
      ...contractProperties(deal),
    },
    history: {
      dealstage,
      amount: amountHistory(deal, createdAt, closing),
      closedate: closeDateHistory(deal, createdAt, closing, draw),
    },
  })
}

function contractProperties({ contract }: Deal): Record<string, string | null> {
  if (contract === null) return {}
  return {
    contract_start_date: dayText(contract.start),
    contract_end_date: contract.end === null ? null : dayText(contract.end),
    contract_term_months: contract.months === null ? null : String(contract.months),
    seats: String(contract.seats),
    auto_renewal: String(contract.autoRenews),
    notice_period_days: contract.autoRenews ? String(contract.noticeDays) : null,
  }
}

/** The stages passed through, evenly between opening and closing (or the present stage). */
function stageHistory(deal: Deal, draw: Random): Version[] {
  const all = (deal.pipeline === 'default' ? salesStages : renewalStages).map(({ id }) => id as string)
  if (deal.imported)
    return [{ value: deal.stage, timestamp: momentOf(deal.openedOn, draw), sourceType: 'IMPORT' }]
  const open = all.slice(0, -2)
  const passed = deal.closedOn === null ? open.slice(0, open.indexOf(deal.stage)) : open
  const span = (deal.closedOn ?? deal.movedOn) - deal.openedOn
  const path = [...passed, deal.stage]
  return path
    .map((value, at) => ({
      value,
      timestamp: momentOf(deal.openedOn + Math.floor((span * at) / Math.max(1, path.length - 1)), draw),
      sourceType: 'CRM_UI',
    }))
    .toSorted(
      (a, b) => a.timestamp.localeCompare(b.timestamp) || path.indexOf(a.value) - path.indexOf(b.value),
    )
}

/** A renewal opens with what was paid before; what was agreed replaces it at the close. */
function amountHistory(deal: Deal, createdAt: string, closing: string): Version[] {
  const first = { value: amountText(deal.askedMinor), timestamp: createdAt, sourceType: 'CRM_UI' }
  if (deal.amountMinor === deal.askedMinor) return [first]
  return [first, { value: amountText(deal.amountMinor), timestamp: closing, sourceType: 'CRM_UI' }]
}

/** The date first hoped for, then the day on which it was really closed. */
function closeDateHistory(deal: Deal, createdAt: string, closing: string, draw: Random): Version[] {
  const hoped = `${dayText(deal.expectedOn)}T17:00:00.000Z`
  if (deal.closedOn === null) return [{ value: hoped, timestamp: createdAt, sourceType: 'CRM_UI' }]
  if (deal.imported) {
    const signed = `${dayText(deal.closedOn)}T17:00:00.000Z`
    return [{ value: signed, timestamp: createdAt, sourceType: 'IMPORT' }]
  }
  const pushed = deal.closedOn > deal.expectedOn && draw.chance(0.5)
  const first = { value: hoped, timestamp: createdAt, sourceType: 'CRM_UI' }
  const last = { value: closing, timestamp: closing, sourceType: 'CRM_UI' }
  return pushed || closing !== hoped ? [first, last] : [first]
}
