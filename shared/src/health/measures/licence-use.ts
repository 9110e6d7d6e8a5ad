import { contractsOf } from '../../ledger/contracts/contract-terms.ts'
import { activeUsers } from '../../model/usage.ts'
import { measure, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { countOf } from './count-of.ts'
import { curve } from './curve.ts'
import { customerSince } from './customer-since.ts'
import { scaleForAge } from './scale-for-age.ts'
import { seatContracts, seatsOn } from './seats.ts'
import { newestDay, ofMetrics, weeksIn, weeksRecorded } from './usage-weeks.ts'
import { perWeek, weekTotals } from './week-totals.ts'

/**
 * Active users of the last four weeks as a share of the seats under contract. What is fine for a customer who
 * rolls out is a warning from one who has had a year: the scale follows the time as a customer. More than all
 * seats in use is no fault.
 */
export const licenceUse = measure({
  id: 'licence_use',
  label: 'Licence use',
  group: 'usage',
  figure: 'active users as a share of the seats under contract',
  direction: 'more_is_better',
  subjective: false,
  needs: ['active_users', 'seats'],
  horizonDays: 28,
  defaults: {
    windowDays: 28,
    /** Rolling out; two months, half a year and nine months in: the same use is worth less each time. */
    byTenure: [
      { fromDays: 0, scale: curve([0, 50], [0.25, 75], [0.5, 100]) },
      { fromDays: 60, scale: curve([0.05, 10], [0.25, 50], [0.5, 75], [0.75, 100]) },
      { fromDays: 180, scale: curve([0.1, 0], [0.5, 50], [0.75, 80], [0.9, 100]) },
      { fromDays: 270, scale: curve([0.1, 0], [0.5, 35], [0.75, 75], [0.9, 100]) },
    ],
    staleDays: 30,
  },
  read(view, asOf, policy, { windowDays, byTenure }) {
    const contracts = contractsOf(view, policy)
    const seats = seatsOn(contracts, asOf)
    if (seats === null) return unknown('No contract in force states its seats')
    const people = ofMetrics(view.usage, [activeUsers])
    const weeks = Math.min(weeksIn(windowDays), weeksRecorded(people))
    if (weeks === 0) return unknown('No active users have been imported for this account')
    const active = perWeek(weekTotals(people), 0, weeks)
    const share = active / seats
    return {
      value: scaled(share, scaleForAge(byTenure, customerSince(view, asOf, policy), asOf)),
      figure: share,
      because: `${Math.round(share * 100)} % of the paid seats are in use`,
      evidence: seatContracts(contracts, asOf)
        .map(({ name, seats: own, url }) => ({ text: `${name}: ${own} seats`, url }))
        .concat({
          text: `${active.toFixed(1)} active users a week on average over ${countOf(weeks, 'week')}`,
          url: null,
        }),
      asOf: newestDay(people, asOf),
      applies: true,
    }
  },
})
