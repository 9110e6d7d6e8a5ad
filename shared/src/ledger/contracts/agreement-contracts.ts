import { addMonths, type Day } from '../../day.ts'
import type { LedgerFacts } from '../../model/account-view.ts'
import type { Agreement } from '../../model/agreement.ts'
import type { Contract } from '../../model/contract.ts'
import type { Money } from '../../money.ts'
import type { Policy } from '../../policy.ts'
import { type Claim, followed, originOf } from './claim.ts'
import { confirmedArr, confirmedEnd } from './confirmed.ts'
import { asDay, neverInForce } from './signed-deal.ts'
import { monthsBetween, noticeOf, termOf, yearly } from './yearly.ts'

/** The contracts that records of the CRM's contracts object, or its subscriptions, are by themselves. */
export function agreementContracts(
  facts: LedgerFacts,
  source: Agreement['source'],
  policy: Policy,
): Contract[] {
  return facts.agreements
    .filter(agreement => agreement.source === source && agreement.live && !neverInForce(agreement))
    .flatMap(agreement => contractOf(agreement, facts, policy) ?? [])
}

function contractOf(agreement: Agreement, facts: LedgerFacts, policy: Policy): Contract | null {
  const start = asDay(agreement.start)
  if (start === null) return null
  const ends = [...confirmedEnd(facts.confirmations, agreement.id), ...statedEnd(agreement, start)]
  const end = followed(ends, policy)
  const months = termOf(agreement.termMonths) ?? (end ? monthsBetween(start, end.value) : null)
  const amounts = [
    ...confirmedArr(facts.confirmations, agreement.id, agreement.currency),
    ...amount(agreement, months),
  ]
  const arr = followed(amounts, policy)
  const notice = noticeOf(agreement.noticeDays)
  const origin = { rung: agreement.source, record: { text: agreement.name, url: agreement.url } }
  return {
    id: agreement.id,
    name: agreement.name,
    arr: arr?.value ?? null,
    start,
    end: end?.value ?? null,
    termMonths: months,
    autoRenews: agreement.autoRenews,
    noticeDays: notice,
    seats: agreement.seats,
    replaces: [],
    origins: {
      term: end ? originOf(end) : { ...origin, basis: 'stated', rule: 'runs until it is ended' },
      arr: arr ? originOf(arr) : null,
      notice: notice === null ? null : { ...origin, basis: 'stated', rule: 'notice period of the record' },
    },
    disputes: [],
    url: agreement.url,
  }
}

function statedEnd(agreement: Agreement, start: Day): Claim<Day>[] {
  const { name, url, source } = agreement
  const record = { text: name, url }
  const end = asDay(agreement.end)
  if (end !== null && end > start)
    return [{ value: end, basis: 'stated', rung: source, rule: 'end of the record', record }]
  const months = agreement.autoRenews === true ? null : termOf(agreement.termMonths)
  if (months === null) return []
  const rule = `start of the record plus its term of ${months} months`
  return [{ value: addMonths(start, months), basis: 'derived', rung: source, rule, record }]
}

function amount(agreement: Agreement, months: number | null): Claim<Money>[] {
  const value = yearly(agreement.amount, agreement.currency, agreement.amountMeans, months)
  if (value === null) return []
  return [
    {
      value,
      basis: agreement.amountMeans === 'tcv' ? 'derived' : 'stated',
      rung: agreement.source,
      rule: 'amount of the record, as a yearly amount',
      record: { text: agreement.name, url: agreement.url },
    },
  ]
}
