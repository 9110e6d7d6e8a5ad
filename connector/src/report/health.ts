import type { Day } from '@perennial/shared/day'
import { type RolledUp, type RollUpMember, rollUp } from '@perennial/shared/health/roll-up'
import { topmostParents } from '@perennial/shared/ledger/hierarchy'
import { amountOn } from '@perennial/shared/ledger/units/amount-on'
import { convertible } from '@perennial/shared/ledger/units/convertible'
import { majorUnits } from '@perennial/shared/ledger/units/major-units'
import type { Conversion, Unit } from '@perennial/shared/ledger/units/unit'
import type { LedgerAccount } from '@perennial/shared/model/ledger-account'
import type { StandingScore } from '../scoring/standing-scores.ts'

export const healthGroupings = [
  'plan',
  'tier',
  'region',
  'owner',
  'segment',
  'parent',
  'stage',
  'scorecard',
] as const
export type HealthGrouping = (typeof healthGroupings)[number]

/** The health of a portfolio by group. Amounts in major units of the reporting currency. */
export interface HealthReport {
  asOf: Day
  currency: string
  by: HealthGrouping | null
  groups: (RolledUp & { group: string })[]
}

export interface HealthAsked {
  asOf: Day
  by: HealthGrouping | null
  conversion: Conversion
  scores: ReadonlyMap<string, StandingScore>
}

/** Of accounts that pay on the day: their scores weighed by what they pay, and the worst of each group. */
export function healthReport(units: readonly Unit[], asked: HealthAsked): HealthReport {
  const { asOf, by, conversion } = asked
  const paying = units.filter(unit => paysOn(unit, asOf))
  const groupOf = grouping(paying, asked)
  const groups = [...Map.groupBy(paying, groupOf)].map(([group, own]) => ({
    group,
    ...inMajorUnits(rollUp(own.map(unit => memberOf(unit, asked))), conversion),
  }))
  return { asOf, currency: conversion.currency, by, groups: groups.sort(largestFirst) }
}

const paysOn = ({ timelines }: Unit, on: Day): boolean =>
  timelines.some(({ steps }) => (steps.findLast(({ from }) => from <= on)?.arr ?? 0) > 0)

function grouping(units: readonly Unit[], { by, scores }: HealthAsked): (unit: Unit) => string {
  if (by === null) return () => 'all'
  if (by === 'stage' || by === 'scorecard') return ({ account }) => scores.get(account.id)?.[by] ?? 'none'
  if (by !== 'parent') return ({ account }) => account[by] ?? 'unknown'
  const topmost = topmostParents(units.map(({ account }) => account))
  return ({ account }) => named(topmost.get(account.id) ?? account)
}

/** A parent that pays nothing itself is known by its id only. */
const named = ({ name, id, parentId }: LedgerAccount): string =>
  parentId ?? (name === id ? id : `${name} (${id})`)

/** What an account pays in a currency without a rate is not known. */
function memberOf(unit: Unit, { asOf, conversion, scores }: HealthAsked): RollUpMember {
  const { id, name } = unit.account
  const score = scores.get(id)
  const isKnown = convertible([unit], conversion, asOf).unconverted.length === 0
  return {
    id,
    name,
    score: score?.score ?? null,
    band: score?.band ?? 'unscored',
    arr: isKnown ? amountOn(unit, asOf, conversion) : null,
  }
}

function inMajorUnits(rolled: RolledUp, { currency }: Conversion): RolledUp {
  const major = majorUnits(currency)
  return { ...rolled, arr: major(rolled.arr), arrAtRisk: major(rolled.arrAtRisk) }
}

const largestFirst = (a: { arr: number; group: string }, b: { arr: number; group: string }): number =>
  b.arr - a.arr || (a.group < b.group ? -1 : 1)
