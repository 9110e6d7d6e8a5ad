import { addDays, addMonths, type Day, quarterStart } from '@perennial/shared/day'
import { totals } from '@perennial/shared/money'
import { quarterText } from '../page/dates.ts'
import type { Audit, AuditRenewal } from './audit.ts'

/** What is left of this quarter, and the two quarters after it. `until` is the first day after. */
export function quartersAhead(renewals: readonly AuditRenewal[], asOf: Day): Audit['quarters'] {
  const first = quarterStart(asOf)
  const starts = [asOf, addMonths(first, 3), addMonths(first, 6)]
  return starts
    .map((from, at) => {
      const until = addMonths(first, 3 * (at + 1))
      const due = renewals
        .filter(({ date, state }) => state !== 'overdue' && date >= from && date < until)
        .sort((a, b) => (a.date < b.date ? -1 : 1))
      return {
        quarter: quarterText(from),
        from,
        until: addDays(until, -1),
        renewals: due,
        totals: totals(due.flatMap(({ arr }) => arr)),
      }
    })
    .filter(({ from, renewals }) => from !== asOf || renewals.length > 0)
}
