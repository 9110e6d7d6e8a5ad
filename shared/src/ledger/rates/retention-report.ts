import type { Day } from '../../day.ts'
import type { LedgerPolicy } from '../../ledger-policy.ts'
import type { AccountBook } from '../account-book.ts'
import { amountOn } from '../units/amount-on.ts'
import { convertible, type Unconverted } from '../units/convertible.ts'
import { majorUnits } from '../units/major-units.ts'
import type { Conversion, Level, Measure, Unit } from '../units/unit.ts'
import { unitsOf } from '../units/units-of.ts'
import { type Grouping, groupOf } from './group-by.ts'
import { type DueRenewal, dueRenewals } from './renewal-rate.ts'
import { type ActiveUsers, type RetentionFigures, retentionFigures } from './retention-figures.ts'
import { type UnitWindow, unitWindow } from './unit-window.ts'

export interface RetentionAsked {
  from: Day
  to: Day
  level: Level
  by: Grouping | null
  measure: Measure
  policy: LedgerPolicy
  policyName: string
  conversion: Conversion
  /** Where usage says how many people use the product. */
  users?: ActiveUsers | null
}

/** One group; money in major units, rates as fractions, null where nobody paid at the start. */
export interface RetentionGroup extends RetentionFigures {
  group: string
}

export interface RetentionReport {
  from: Day
  to: Day
  level: Level
  currency: string
  measure: Measure
  policy: string
  groups: RetentionGroup[]
  /** Units late within grace, left out of the rates by the policy. */
  lapsed: number
  unconverted: Unconverted[]
}

/** Retention of the units that pay at the end of the day `from`, looked at again at the end of the day `to`. */
export const retentionReport = (books: readonly AccountBook[], asked: RetentionAsked): RetentionReport =>
  retentionReportOf(unitsOf(books, asked), asked)

export const retentionReportOf = (all: readonly Unit[], asked: RetentionAsked): RetentionReport =>
  retentionWithWindows(all, asked).report

/** The report, with the windows behind it for whoever asks which accounts stand behind a figure. */
export function retentionWithWindows(
  all: readonly Unit[],
  asked: RetentionAsked,
): { report: RetentionReport; windows: UnitWindow[] } {
  const { from, to, level, by, measure, policyName, conversion } = asked
  const { units, unconverted } = convertible(all, conversion, from)
  const looked = units.map(unit => ({
    unit,
    window: unitWindow(unit, asked),
    renewals: dueRenewals(unit, asked),
  }))
  const report = {
    from,
    to,
    level,
    currency: conversion.currency,
    measure,
    policy: policyName,
    groups: grouped(looked, by).map(([group, own]) => groupFigures(group, own, asked)),
    lapsed: looked.filter(({ unit, window }) => window === null && amountOn(unit, from, conversion) > 0)
      .length,
    unconverted,
  }
  return { report, windows: looked.flatMap(({ window }) => window ?? []) }
}

interface LookedAt {
  unit: Unit
  window: UnitWindow | null
  renewals: DueRenewal[]
}

/** Without a grouping there is one group, also when nobody paid. */
function grouped(looked: readonly LookedAt[], by: Grouping | null): [string, readonly LookedAt[]][] {
  if (by === null) return [['all', looked]]
  const counted = looked.filter(({ window, renewals }) => window !== null || renewals.length > 0)
  const groups = Map.groupBy(counted, ({ unit }) => groupOf(unit.account, by))
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}

function groupFigures(
  group: string,
  looked: readonly LookedAt[],
  { conversion: { currency }, level, users = null }: RetentionAsked,
): RetentionGroup {
  const figures = retentionFigures(
    looked.flatMap(({ window }) => window ?? []),
    looked.flatMap(({ renewals }) => renewals),
    level === 'account' ? users : null,
  )
  const major = majorUnits(currency)
  const { renewal } = figures
  return {
    group,
    ...figures,
    start: major(figures.start),
    end: major(figures.end),
    lostAmount: major(figures.lostAmount),
    renewal: renewal && { ...renewal, due: major(renewal.due), renewed: major(renewal.renewed) },
  }
}
