import { type Day, daysBetween } from '@perennial/shared/day'
import { dayOf } from '../view/values.ts'
import { isAnniversary } from './deal-types.ts'
import { shareOf } from './numbers.ts'
import type { Following, SeenDeal } from './seen-deals.ts'

export interface WithoutEndReading {
  withoutEnd: 'assumed_term' | 'evergreen'
  because: string
  doubt: string | null
}

/** What a won deal without an end is: open-ended where ends are rare and look back, else a term not written down. */
export function readWithoutEnd(
  deals: readonly SeenDeal[],
  end: string | null,
  {
    hasTerms,
    following,
    timeZone,
    today,
  }: { hasTerms: boolean; following: Following; timeZone: string; today: Day },
): WithoutEndReading {
  const ends = deals.flatMap(deal => dayOf(deal.record.properties, end, timeZone) ?? [])
  const past = ends.filter(day => daysBetween(day, today) >= -31)
  const old = deals.filter(({ closes }) => daysBetween(closes, today) > 425)
  const renewed = old.filter(deal => {
    const next = following.after(deal)
    return next !== null && isAnniversary(deal, next)
  })
  const rare = deals.length >= 10 && ends.length > 0 && ends.length < deals.length * 0.4
  const seldomRenewed = `${renewed.length} of ${old.length} deals older than 14 months have another on their anniversary`
  if (rare && past.length >= ends.length * 0.9 && !hasTerms)
    return {
      withoutEnd: 'evergreen',
      because: `${end} is filled on ${ends.length} of ${deals.length} deals and ${past.length} of those lie in the past or next month: cancellations, not terms`,
      doubt: null,
    }
  if (end === null && !hasTerms && old.length >= 20 && shareOf(old, deal => renewed.includes(deal)) < 0.1)
    return {
      withoutEnd: 'assumed_term',
      because: `no end and no term is written down; ${seldomRenewed}`,
      doubt: `no end and no term is written down, and only ${seldomRenewed}: write evergreen if contracts run until somebody cancels`,
    }
  return {
    withoutEnd: 'assumed_term',
    because:
      ends.length === deals.length
        ? 'every won deal states its end'
        : `${deals.length - ends.length} of ${deals.length} won deals state no end; ${seldomRenewed}`,
    doubt: null,
  }
}
