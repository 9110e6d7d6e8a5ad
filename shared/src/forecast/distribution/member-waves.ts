import { type Circle, onCircle } from './circle.ts'
import type { Outcomes } from './outcomes.ts'

/**
 * The characteristic functions E exp(i × frequency × offset) of renewals at one frequency: that of a loss, and the
 * difference that renewing makes. A renewal's own is the first plus its chance to renew times the second.
 */
export interface MemberWaves {
  lostReal: Float64Array
  lostImaginary: Float64Array
  gainReal: Float64Array
  gainImaginary: Float64Array
  outcomes: OutcomeRows
}

/** A row for every outcome of every member. `places` are the angles on the circle that come next. */
interface OutcomeRows {
  member: Int32Array
  places: Int32Array
  offsets: Int32Array
  lost: Float64Array
  gain: Float64Array
}

/** At no frequency yet. */
export function memberWaves(members: readonly Outcomes[]): MemberWaves {
  const rows = members.flatMap(({ offsets, ifRenewed, ifLost }, member) =>
    offsets.map((offset, at) => ({ member, offset, lost: ifLost[at]!, gain: ifRenewed[at]! - ifLost[at]! })),
  )
  const zeros = () => new Float64Array(members.length)
  return {
    lostReal: zeros(),
    lostImaginary: zeros(),
    gainReal: zeros(),
    gainImaginary: zeros(),
    outcomes: {
      member: Int32Array.from(rows, ({ member }) => member),
      places: new Int32Array(rows.length),
      offsets: Int32Array.from(rows, ({ offset }) => offset),
      lost: Float64Array.from(rows, ({ lost }) => lost),
      gain: Float64Array.from(rows, ({ gain }) => gain),
    },
  }
}

/** Turns to the next frequency; the first is 0. */
export function turn({ outcomes, ...waves }: MemberWaves, { size, cos, sin }: Circle): void {
  const { member, places, offsets, lost, gain } = outcomes
  const { lostReal, lostImaginary, gainReal, gainImaginary } = waves
  for (const wave of Object.values(waves)) wave.fill(0)
  for (let row = 0; row < member.length; row += 1) {
    const of = member[row]!
    const place = places[row]!
    lostReal[of]! += lost[row]! * cos[place]!
    lostImaginary[of]! += lost[row]! * sin[place]!
    gainReal[of]! += gain[row]! * cos[place]!
    gainImaginary[of]! += gain[row]! * sin[place]!
    places[row] = onCircle(size, place + offsets[row]!)
  }
}
