import { curve } from '../../health/measures/curve.ts'
import { seatsOn } from '../../health/measures/seats.ts'
import { perWeek } from '../../health/measures/week-totals.ts'
import { scaled } from '../../health/scale.ts'
import { peopleByWeek } from './people-by-week.ts'
import { type Sign, seatsUnknown, unknownSign } from './sign.ts'

const mostWeeks = 4
const scale = curve([0.5, 0], [0.75, 50], [0.9, 90], [1, 100])

/** Active users of the last four weeks as a share of the seats paid for. */
export const seatUse: Sign = {
  name: 'seat_use',
  label: 'Seats in use',
  weight: 35,
  read({ view, contracts }) {
    const seats = seatsOn(contracts, view.asOf)
    if (seats === null) return seatsUnknown
    const people = peopleByWeek(view)
    const weeks = Math.min(mostWeeks, people.length)
    if (weeks === 0) return unknownSign('No active users are known')
    const used = perWeek(people, 0, weeks)
    const said = inWords(Math.round(used), seats)
    return { value: scaled(used / seats, scale), because: said, forSales: said }
  },
}

const inWords = (used: number, seats: number): string =>
  used > seats ? `${used} active users on ${seats} paid seats` : `${used} of ${seats} paid seats in use`
