import { addDays } from '../../day.ts'
import { curve } from '../../health/measures/curve.ts'
import { seatsOn } from '../../health/measures/seats.ts'
import { scaled } from '../../health/scale.ts'
import { peopleByWeek } from './people-by-week.ts'
import { type Sign, type SignFacts, seatsUnknown, unknownSign } from './sign.ts'

const mostWeeks = 8
const fewestWeeks = 4
/** Share of the seats from which the next user may find none. */
const limit = 0.95
const scale = curve([0, 0], [0.5, 75], [1, 100])

/** In how many of the last eight weeks nearly every seat was taken, each week held against the seats paid for in it. */
export const seatsAtLimit: Sign = {
  name: 'seats_at_limit',
  label: 'Weeks at the limit of the seats',
  weight: 20,
  read(facts) {
    if (seatsOn(facts.contracts, facts.view.asOf) === null) return seatsUnknown
    const weeks = seatShares(facts)
    if (weeks.length < fewestWeeks)
      return unknownSign(`Active users and seats are known of fewer than ${fewestWeeks} weeks`)
    const full = weeks.filter(share => share >= limit).length
    const said = `at the limit in ${full} of the last ${weeks.length} weeks`
    return {
      value: scaled(full / weeks.length, scale),
      because: `Seats ${said}`,
      forSales: full === 0 ? null : said,
    }
  },
}

/** Share of the seats in use, by week, for weeks in which seats were stated. */
const seatShares = ({ view, contracts }: SignFacts): number[] =>
  peopleByWeek(view)
    .slice(0, mostWeeks)
    .flatMap((used, weeksAgo) => {
      const seats = seatsOn(contracts, addDays(view.asOf, -7 * weeksAgo))
      return seats === null ? [] : [used / seats]
    })
