import type { Day } from '../../day.ts'
import type { LossCause } from '../../model/contract-line.ts'
import { convertible } from '../units/convertible.ts'
import { majorUnits } from '../units/major-units.ts'
import type { Unit } from '../units/unit.ts'
import { causesOf, type MovementCause } from './causes-of.ts'
import { type Change, changesIn } from './changes-in.ts'
import type { MovementKind } from './movement.ts'
import { movementsOf, type UnitMovement } from './movements-of.ts'
import type { MovementsAsked } from './movements-report.ts'
import { periodsBetween } from './periods.ts'

/** One movement of one unit, in major units, with what it follows from. */
export interface MovementDetail {
  month: string
  unit: string
  account: string
  name: string
  kind: MovementKind | 'escalation'
  amount: number
  /** The day it took effect: its first change. */
  validFrom: Day
  /** The day the last of the facts behind it became known. */
  knownFrom: Day
  /** Of churn and contraction, where anybody said. */
  lossCause: LossCause | null
  causes: { cause: MovementCause; on: Day; line: string; amount: number }[]
}

/** Every single movement behind `movementsReport`, in order of time and unit. They sum to its rows. */
export function movementDetails(all: readonly Unit[], asked: MovementsAsked): MovementDetail[] {
  const { from, to, by, policy, conversion } = asked
  const periods = periodsBetween(from, to, by, policy.fiscalYearStart)
  const { units } = convertible(all, conversion, periods[0]?.open ?? from)
  return units
    .flatMap(unit => movementsOf(unit, periods, conversion, policy))
    .flatMap(movement => detailsOf(movement, asked))
    .sort((a, b) => order(a.month, b.month) || order(a.validFrom, b.validFrom) || order(a.unit, b.unit))
}

function detailsOf(movement: UnitMovement, { conversion }: MovementsAsked): MovementDetail[] {
  const { unit, period, kind, amount, escalation } = movement
  const major = majorUnits(conversion.currency)
  const changes = changesIn(unit, period, conversion)
  const caused = causesOf(changes).map(({ cause, on, lineId, amount: part }) => ({
    cause,
    on,
    line: lineId,
    amount: major(part),
  }))
  const common = {
    month: period.label,
    unit: unit.id,
    account: unit.account.id,
    name: unit.account.name,
    validFrom: changes[0]?.on ?? period.close,
    knownFrom: lastKnown(changes),
    lossCause: amount < 0 ? lossCauseOf(changes) : null,
  }
  const isRise = ({ cause }: { cause: MovementCause }) => escalation !== 0 && cause === 'escalator'
  return [
    ...(amount !== 0 && kind !== null
      ? [{ ...common, kind, amount: major(amount), causes: caused.filter(one => !isRise(one)) }]
      : []),
    ...(escalation !== 0
      ? [{ ...common, kind: 'escalation' as const, amount: major(escalation), causes: caused.filter(isRise) }]
      : []),
  ]
}

const lastKnown = (changes: readonly Change[]): Day =>
  changes.reduce((last, { timeline }) => (timeline.knownFrom > last ? timeline.knownFrom : last), '')

const lossCauseOf = (changes: readonly Change[]): LossCause | null =>
  changes.find(({ amount, timeline }) => amount < 0 && timeline.lossCause !== null)?.timeline.lossCause ??
  null

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
