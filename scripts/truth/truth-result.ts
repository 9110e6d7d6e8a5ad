import { addDays } from '@perennial/shared/day'
import { defaultPolicy } from '@perennial/shared/policy'
import { backtestOf } from '@perennial/shared/risk/backtest/backtest'
import type { QuarterFan } from '@perennial/shared/risk/backtest/fan'
import { headlineLead, outOfTime } from '@perennial/shared/risk/backtest/out-of-time'
import type { Verdict } from '@perennial/shared/risk/backtest/verdict'
import { decisionRows } from '@perennial/shared/risk/model/training-rows'
import type { TrueAccount, Truth } from '../../test/world/truth.ts'
import { type BesideOracle, besideOracle, type JudgedLook } from './beside-oracle.ts'
import { matching } from './matching.ts'
import { oracleOf } from './oracle.ts'
import { type QuarterBesideTruth, quartersBesideTruth } from './quarters-beside-truth.ts'
import { type ReplayFigures, replayFigures } from './replay-figures.ts'
import type { ReplayedSample } from './replayed-sample.ts'

/** How many quarters came within P10 to P90. */
export interface Coverage {
  hit: number
  of: number
}

/** What the product learned of a sample portal, beside what is true of it. */
export interface TruthResult {
  replay: ReplayFigures
  byLead: BesideOracle[]
  /** At the look headlines are about. */
  quarters: QuarterBesideTruth[]
  coverage: {
    learned: Coverage
    known: Coverage
    /** By the last day to decide, as the back-test reports it. */
    reported: Coverage
  }
  backtest: { verdict: Verdict; quarters: QuarterFan[] }
}

export function truthResult({ seen, features, truth }: ReplayedSample): TruthResult {
  const ofTerms = seen.map(({ decision }) => decision).filter(({ slice }) => slice === 'term')
  const matched = matching(ofTerms, settledBy(truth))
  const trueOf = new Map(matched.matches.map(one => [one.found.id, one.truth]))
  const looks = outOfTime(decisionRows(seen), features).rows.flatMap((judged): JudgedLook[] => {
    const known = trueOf.get(judged.row.decision.id)
    return known === undefined ? [] : [{ judged, truth: known }]
  })
  const oracle = oracleOf(truth)
  const quarters = quartersBesideTruth(
    looks.filter(({ judged }) => judged.row.lead === headlineLead),
    oracle,
    truth.churnModel.quarterShockDeviation,
  )
  const backtest = backtestOf(seen, features, { share: 0.1 })
  return {
    replay: replayFigures(matched, truth),
    byLead: besideOracle(looks, oracle),
    quarters,
    coverage: {
      learned: coverage(quarters.map(({ learned }) => learned)),
      known: coverage(quarters.map(({ known }) => known)),
      reported: coverage(backtest.quarters),
    },
    backtest: { verdict: backtest.verdict, quarters: backtest.quarters },
  }
}

/** True decisions old enough that a lapse would be known as well: nothing is learned from newer ones. */
const settledBy = ({ accounts, asOf }: Truth): TrueAccount[] =>
  accounts.map(account => ({
    ...account,
    decisions: account.decisions.filter(({ on }) => addDays(on, defaultPolicy.overdueDays) <= asOf),
  }))

const coverage = (ranges: readonly { hit: boolean }[]): Coverage => ({
  hit: ranges.filter(({ hit }) => hit).length,
  of: ranges.length,
})
