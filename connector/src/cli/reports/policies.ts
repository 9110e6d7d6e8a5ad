import {
  type RetentionAsked,
  retentionReportOf,
  retentionWindows,
} from '@perennial/shared/ledger/rates/retention-report'
import type { UnitWindow } from '@perennial/shared/ledger/rates/unit-window'
import { majorUnits } from '@perennial/shared/ledger/units/major-units'
import { policiesOf } from '@perennial/shared/ledger-policies'
import { columns } from '../output.ts'
import { amountText, measureName, rateText } from './amounts.ts'
import { askLedger } from './ledger-question.ts'
import type { Report } from './printed.ts'
import { levelOption, measureOption, windowOption } from './report-options.ts'

/** GRR and NRR of the same contracts under every policy of the configuration, and which accounts make the difference. */
export const policies: Report = async (session, options) => {
  const question = {
    ...windowOption(options),
    level: levelOption(options),
    by: null,
    measure: measureOption(options),
  }
  const { ledger, policies: others } = session.config.policy
  return askLedger(session, options, async ({ units, conversion }) => {
    const answers = []
    for (const [policyName, policy] of Object.entries(policiesOf(ledger, others))) {
      const asked: RetentionAsked = { ...question, policy, policyName, conversion }
      const all = await units(asked)
      const [all0] = retentionReportOf(all, asked).groups
      answers.push({ policyName, group: all0!, windows: retentionWindows(all, asked) })
    }
    const [base, ...compared] = answers
    const major = majorUnits(conversion.currency)
    const differences = compared.flatMap(({ policyName, windows }) =>
      differing(base!.windows, windows).map(one => ({ policy: policyName, ...inMajor(one, major) })),
    )
    const { from, to, level, measure } = question
    const rates = answers.map(({ policyName, group: { n, start, end, nrr, grr, logo, intervals } }) => ({
      ...{ policy: policyName, n, start, end, nrr, grr, logo },
      intervals: { nrr: intervals.nrr, grr: intervals.grr, logo: intervals.logo },
    }))
    return {
      json: { from, to, level, currency: conversion.currency, measure, policies: rates, differences },
      header: [
        'policy',
        'unit',
        'account',
        'name',
        'start',
        'end',
        'kept',
        'startBefore',
        'endBefore',
        'keptBefore',
      ],
      rows: differences,
      text: () =>
        [
          `Retention of ${measureName[measure]} from ${from} to ${to}, by ${level}, in ${conversion.currency}, under each policy.`,
          columns([
            ['policy', 'n', 'start', 'end', 'NRR', 'GRR', 'logo'],
            ...rates.map(one => [
              one.policy,
              one.n,
              amountText(one.start),
              amountText(one.end),
              rateText(one.nrr, one.intervals.nrr),
              rateText(one.grr, one.intervals.grr),
              rateText(one.logo, one.intervals.logo),
            ]),
          ]),
          differences.length === 0
            ? 'No account counts differently.'
            : columns([
                ['policy', 'account', 'start', 'end', 'kept', 'kept by default'],
                ...differences.map(one => [
                  one.policy,
                  one.name,
                  amountText(one.start),
                  amountText(one.end),
                  amountText(one.kept),
                  amountText(one.keptBefore),
                ]),
              ]),
        ].join('\n'),
    }
  })
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
