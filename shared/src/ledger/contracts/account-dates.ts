import { addDays, type Day, daysBetween } from '../../day.ts'
import type { LedgerFacts } from '../../model/account-view.ts'
import { type Deal, isOpenRenewal } from '../../model/deal.ts'
import type { Money } from '../../money.ts'
import type { Claim } from './claim.ts'
import { renews } from './predecessors.ts'
import { asDay } from './signed-deal.ts'

/** A renewal deal that is expected to close sooner than this after the start is about something else. */
const shortestTermDays = 25

/** What the account as a whole says about the end of its last contract: an open renewal deal, a date on the company. */
export function accountEnds({ deals, account }: LedgerFacts, start: Day): Claim<Day>[] {
  const deal = openRenewals(deals)[0]
  const expected = deal && asDay(deal.closeDate)
  const onCompany = asDay(account.renewalDate)
  const claims: (Claim<Day> | null)[] = [
    deal && expected && expected > addDays(start, shortestTermDays)
      ? {
          value: expected,
          basis: 'derived',
          rung: 'renewal_deal',
          rule: 'expected close of the open renewal deal',
          record: { text: deal.name, url: deal.url },
        }
      : null,
    onCompany && onCompany > start
      ? {
          value: onCompany,
          basis: 'stated',
          rung: 'company',
          rule: 'renewal date of the company',
          record: { text: account.name, url: account.url },
        }
      : null,
  ]
  return claims.filter(claim => claim !== null)
}

/** A deal whose type does not tell is about the renewal when it is expected to close this near to the assumed end. */
const nearEndDays = 60

/**
 * An open deal that may be a renewal or an expansion, beside an end that had to be assumed: where date and amount are
 * those of a renewal, its date is the better guess. It stays one.
 */
export function likelyEnd({ deals }: LedgerFacts, assumed: Day, paid: Money | null): Claim<Day> | null {
  const deal = deals
    .filter(({ status, purpose }) => status === 'open' && (purpose === 'existing' || purpose === 'unknown'))
    .filter(one => renews(one, paid))
    .find(({ closeDate }) => {
      const on = asDay(closeDate)
      return on !== null && Math.abs(daysBetween(on, assumed)) <= nearEndDays
    })
  if (deal === undefined) return null
  return {
    value: deal.closeDate!,
    basis: 'assumed',
    rung: 'renewal_deal',
    rule: 'expected close of an open deal that is taken for its renewal by date and amount',
    record: { text: deal.name, url: deal.url },
  }
}

/** Open renewal deals, the one expected first first. A deal that may be an expansion too says nothing about a date. */
export const openRenewals = (deals: readonly Deal[]): Deal[] =>
  deals
    .filter(deal => isOpenRenewal(deal) && asDay(deal.closeDate) !== null)
    .sort((a, b) => (a.closeDate! < b.closeDate! ? -1 : 1))
