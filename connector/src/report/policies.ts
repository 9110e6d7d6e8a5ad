import {
  type RetentionAsked,
  type RetentionGroup,
  retentionWithWindows,
} from '@perennial/shared/ledger/rates/retention-report'
import type { UnitWindow } from '@perennial/shared/ledger/rates/unit-window'
import { majorUnits } from '@perennial/shared/ledger/units/major-units'
import type { Unit, UnitsAsked } from '@perennial/shared/ledger/units/unit'
import type { LedgerPolicy } from '@perennial/shared/ledger-policy'

export interface PoliciesReport extends Pick<RetentionAsked, 'from' | 'to' | 'level' | 'measure'> {
  currency: string
  policies: PolicyRates[]
  /** Units that count differently than under the first policy, the greatest difference first, policy by policy. */
  differences: PolicyDifference[]
}

export interface PolicyRates extends Pick<RetentionGroup, 'n' | 'start' | 'end' | 'nrr' | 'grr' | 'logo'> {
  policy: string
  intervals: Pick<RetentionGroup['intervals'], 'nrr' | 'grr' | 'logo'>
}

type Asked = Omit<RetentionAsked, 'policy' | 'policyName' | 'by' | 'users'>

/** The same contracts counted under every policy; the first is what the others are compared with. */
export async function policiesReport(
  units: (asked: UnitsAsked) => Promise<Unit[]>,
  policies: Readonly<Record<string, LedgerPolicy>>,
  question: Asked,
): Promise<PoliciesReport> {
  const answers = []
  for (const [policyName, policy] of Object.entries(policies)) {
    const asked = { ...question, by: null, policy, policyName }
    const all = await units(asked)
    const { report, windows } = retentionWithWindows(all, asked)
    answers.push({ ...ratesOf(report.groups[0]!, policyName), windows })
  }
  const [base, ...compared] = answers
  const { from, to, level, measure, conversion } = question
  const major = majorUnits(conversion.currency)
  return {
    from,
    to,
    level,
    currency: conversion.currency,
    measure,
    policies: answers.map(({ windows: _, ...rates }) => rates),
    differences: compared.flatMap(({ policy, windows }) =>
      differing(base!.windows, windows).map(one => ({ policy, ...inMajor(one, major) })),
    ),
  }
}

const ratesOf = (
  { n, start, end, nrr, grr, logo, intervals }: RetentionGroup,
  policy: string,
): PolicyRates => ({
  policy,
  n,
  start,
  end,
  nrr,
  grr,
  logo,
  intervals: { nrr: intervals.nrr, grr: intervals.grr, logo: intervals.logo },
})

export interface PolicyDifference extends Difference {
  policy: string
}

interface Difference {
  unit: string
  account: string
  name: string
  start: number
  end: number
  kept: number
  startBefore: number
  endBefore: number
  keptBefore: number
}

/** The units that count differently than under the first policy, the greatest difference in what is kept first. */
function differing(base: readonly UnitWindow[], other: readonly UnitWindow[]): Difference[] {
  const before = new Map(base.map(window => [window.unit.id, window]))
  const after = new Map(other.map(window => [window.unit.id, window]))
  return [...new Set([...before.keys(), ...after.keys()])]
    .map(id => difference(before.get(id), after.get(id)))
    .filter(one => one.start !== one.startBefore || one.end !== one.endBefore || one.kept !== one.keptBefore)
    .sort(
      (a, b) =>
        Math.abs(b.kept - b.keptBefore) - Math.abs(a.kept - a.keptBefore) || (a.unit < b.unit ? -1 : 1),
    )
}

function difference(before: UnitWindow | undefined, after: UnitWindow | undefined): Difference {
  const { unit } = (after ?? before)!
  return {
    unit: unit.id,
    account: unit.account.id,
    name: unit.account.name,
    start: after?.open ?? 0,
    end: after?.net ?? 0,
    kept: after?.kept ?? 0,
    startBefore: before?.open ?? 0,
    endBefore: before?.net ?? 0,
    keptBefore: before?.kept ?? 0,
  }
}

const inMajor = (one: Difference, major: (minor: number) => number): Difference => ({
  ...one,
  start: major(one.start),
  end: major(one.end),
  kept: major(one.kept),
  startBefore: major(one.startBefore),
  endBefore: major(one.endBefore),
  keptBefore: major(one.keptBefore),
})
