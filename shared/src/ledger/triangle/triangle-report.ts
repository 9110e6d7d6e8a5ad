import type { Day } from '../../day.ts'
import { inWords } from '../../lifecycle/condition-words.ts'
import type { PeriodKind } from '../movements/periods.ts'
import type { Unconverted } from '../units/convertible.ts'
import type { Level, Measure, Unit } from '../units/unit.ts'
import { type AgeFigures, ageFigures } from './age-figures.ts'
import { type Behaviour, byBehaviour } from './behaviour.ts'
import { type CohortsAsked, cohortsOf, type DatedCohort } from './cohorts-of.ts'
import { weighted } from './weighted.ts'
import { inTotal } from './with-rates.ts'

export interface TriangleAsked extends CohortsAsked {
  level: Level
  measure: Measure
  policyName: string
  /** Splits units by a condition instead of by the period they began in; ages stay their own. */
  behaviour?: Behaviour
}

export interface TriangleRow extends AgeFigures {
  /** The period the units began in, as the movements report labels it; by behaviour `did`, `did not`, `unknown`. */
  cohort: string
}

/** Retention by age of cohorts. Age 0 is the end of the first period. */
export interface TriangleReport {
  by: PeriodKind
  level: Level
  measure: Measure
  currency: string
  policy: string
  asOf: Day
  /** The condition cohorts are split by, in words; null = by the period they began in. */
  behaviour: string | null
  cohorts: TriangleRow[]
  /** All cohorts as one: at each age those old enough for it. */
  total: AgeFigures
  unconverted: Unconverted[]
}

export function triangleReport(units: readonly Unit[], asked: TriangleAsked): TriangleReport {
  const { by, level, measure, policyName, asOf, conversion, behaviour } = asked
  const groups = groupsOf(units, asked)
  const figures = ageFigures(conversion.currency)
  return {
    by,
    level,
    measure,
    currency: conversion.currency,
    policy: policyName,
    asOf,
    behaviour: behaviour ? inWords(behaviour.condition) : null,
    cohorts: groups.flatMap(({ rows }) =>
      rows.map(({ cohort, of }) => ({ cohort, ...figures(weighted(of)) })),
    ),
    total: figures(weighted(groups.flatMap(({ rows }) => rows.flatMap(({ of }) => of)))),
    unconverted: inTotal(groups.flatMap(({ unconverted }) => unconverted)),
  }
}

interface Group {
  rows: { cohort: string; of: DatedCohort[] }[]
  unconverted: Unconverted[]
}

function groupsOf(units: readonly Unit[], asked: TriangleAsked): Group[] {
  if (!asked.behaviour) {
    const { cohorts, unconverted } = cohortsOf(units, asked)
    return [{ rows: cohorts.map(one => ({ cohort: one.period, of: [one] })), unconverted }]
  }
  return byBehaviour(units, asked.behaviour).map(({ side, units: own }) => {
    const { cohorts, unconverted } = cohortsOf(own, asked)
    return { rows: cohorts.length === 0 ? [] : [{ cohort: side, of: cohorts }], unconverted }
  })
}
