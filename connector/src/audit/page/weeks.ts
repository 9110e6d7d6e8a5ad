import { addDays, type Day, daysBetween } from '@perennial/shared/day'
import { isNear } from '../../page/dates.ts'
import type { Audit, AuditRenewal } from '../audit.ts'
import { renewalsAhead } from './facts.ts'

/** One week: who renews, and for whom the last day to give notice comes. */
export interface Week {
  from: Day
  renewals: AuditRenewal[]
  notices: AuditRenewal[]
  /** Whether its notice dates are so near that they stand out. */
  near: boolean
}

/** The weeks from the day of the audit, or the first quarter if that is later, to the end of the last quarter. */
export function weeksOf(audit: Audit): Week[] {
  const [first, last] = [audit.quarters[0], audit.quarters.at(-1)]
  if (!first || !last) return []
  const renewals = renewalsAhead(audit)
  const start = first.from < audit.asOf ? first.from : audit.asOf
  const length = Math.ceil((daysBetween(start, last.until) + 1) / 7)
  return Array.from({ length }, (_, index) => {
    const from = addDays(start, index * 7)
    const until = addDays(from, 7)
    const within = (day: Day) => day >= from && day < until
    const notices = renewals.filter(
      ({ noticeDate }) => noticeDate !== null && noticeDate >= audit.asOf && within(noticeDate),
    )
    return {
      from,
      renewals: renewals.filter(({ date }) => within(date)),
      notices,
      near: notices.some(({ noticeDate }) => noticeDate !== null && isNear(audit.asOf, noticeDate)),
    }
  })
}
