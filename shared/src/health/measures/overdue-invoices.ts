import { daysBetween } from '../../day.ts'
import { measure, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { curve } from './curve.ts'

/**
 * Days the oldest unpaid invoice is overdue. An account without one owes nothing, which is good news: the measure is used only in a
 * portal that keeps invoices.
 */
export const overdueInvoices = measure({
  id: 'overdue_invoices',
  label: 'Overdue invoices',
  group: 'commercial',
  figure: 'days the oldest unpaid invoice is overdue',
  direction: 'less_is_better',
  subjective: false,
  needs: ['invoices'],
  horizonDays: 800,
  defaults: {
    scale: curve([0, 100], [7, 90], [30, 60], [60, 25], [90, 0]),
    staleDays: 30,
  },
  read({ account: { overdueSince, overdueAmount, url } }, asOf, _policy, { scale }) {
    const owed = overdueAmount === null ? null : Number(overdueAmount)
    if (overdueSince === null && owed !== null && owed > 0)
      return unknown('Something is overdue, but the CRM does not say since when')
    const paid = owed !== null && owed <= 0
    const since = paid || overdueSince === null || overdueSince > asOf ? null : overdueSince
    const days = since === null ? 0 : daysBetween(since, asOf)
    return {
      value: scaled(days, scale),
      figure: days,
      because: since === null ? 'No invoice is overdue' : `An invoice is unpaid since ${since}`,
      evidence:
        since === null
          ? []
          : [{ text: `${owed === null ? 'Overdue' : `${overdueAmount} overdue`} since ${since}`, url }],
      asOf: since,
      applies: true,
    }
  },
})
