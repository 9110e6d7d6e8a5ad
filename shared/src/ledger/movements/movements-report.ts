import type { Day } from '../../day.ts'
import type { LedgerPolicy } from '../../ledger-policy.ts'
import type { AccountBook } from '../account-book.ts'
import { convertible, type Unconverted } from '../units/convertible.ts'
import { majorUnits } from '../units/major-units.ts'
import type { Conversion, Level, Measure, Unit } from '../units/unit.ts'
import { unitsOf } from '../units/units-of.ts'
import { movementsOf, type UnitMovement } from './movements-of.ts'
import { type Period, type PeriodKind, periodsBetween } from './periods.ts'

export interface MovementsAsked {
  from: Day
  to: Day
  by: PeriodKind
  level: Level
  measure: Measure
  policy: LedgerPolicy
  policyName: string
  conversion: Conversion
}

/** One period in major units; contraction and churn are negative. */
export interface MovementsRow {
  /** The period's label; of a month YYYY-MM. */
  month: string
  open: number
  new: number
  expansion: number
  contraction: number
  churn: number
  reactivation: number
  /** Contracted rises, under a policy that shows them apart. */
  escalation?: number
  /** What only exchange rates did. */
  fx: number
  close: number
}

export interface MovementsReport {
  from: Day
  to: Day
  by: PeriodKind
  level: Level
  currency: string
  measure: Measure
  policy: string
  rows: MovementsRow[]
  unconverted: Unconverted[]
}

/** The bridge of recurring revenue: open + movements (+ fx) = close, exactly, in every row. */
export const movementsReport = (books: readonly AccountBook[], asked: MovementsAsked): MovementsReport =>
  movementsReportOf(unitsOf(books, asked), asked)

export function movementsReportOf(all: readonly Unit[], asked: MovementsAsked): MovementsReport {
  const { from, to, by, level, measure, policy, policyName, conversion } = asked
  const periods = periodsBetween(from, to, by, policy.fiscalYearStart)
  const { units, unconverted } = convertible(all, conversion, periods[0]?.open ?? from)
  const sums = new Map(periods.map(({ label }) => [label, emptySums()]))
  for (const unit of units)
    for (const movement of movementsOf(unit, periods, conversion, policy))
      add(sums.get(movement.period.label)!, movement)
  const rows = periods.map(period => rowOf(period, sums.get(period.label)!, asked))
  return {
    from,
    to,
    by,
    level,
    currency: conversion.currency,
    measure,
    policy: policyName,
    rows,
    unconverted,
  }
}

const emptySums = () => ({
  open: 0,
  new: 0,
  expansion: 0,
  contraction: 0,
  churn: 0,
  reactivation: 0,
  escalation: 0,
  fx: 0,
  close: 0,
})
type Sums = ReturnType<typeof emptySums>

function add(sums: Sums, { open, kind, amount, escalation, fx, close }: UnitMovement): void {
  sums.open += open
  if (kind !== null) sums[kind] += amount
  sums.escalation += escalation
  sums.fx += fx
  sums.close += close
}

function rowOf({ label }: Period, sums: Sums, { conversion, policy }: MovementsAsked): MovementsRow {
  const major = majorUnits(conversion.currency)
  return {
    month: label,
    open: major(sums.open),
    new: major(sums.new),
    expansion: major(sums.expansion),
    contraction: major(sums.contraction),
    churn: major(sums.churn),
    reactivation: major(sums.reactivation),
    ...(policy.escalators === 'apart' && { escalation: major(sums.escalation) }),
    fx: major(sums.fx),
    close: major(sums.close),
  }
}
