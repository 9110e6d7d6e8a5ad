import { addDays, addMonths, type Day, quarterStart } from '@perennial/shared/day'
import { totals } from '@perennial/shared/money'
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
        quarter: quarterName(from),
        from,
        until: addDays(until, -1),
        renewals: due,
        totals: totals(due.flatMap(({ arr }) => arr)),
      }
    })
    .filter(({ from, renewals }) => from !== asOf || renewals.length > 0)
}

const quarterName = (day: Day): string =>
  `${day.slice(0, 4)} Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}`
