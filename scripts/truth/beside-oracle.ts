import { type ContenderFigures, figuresOf } from '@perennial/shared/risk/backtest/figures'
import type { OutOfTimeRow } from '@perennial/shared/risk/backtest/out-of-time'
import type { Lead } from '@perennial/shared/risk/decisions/lead'
import { auc } from '@perennial/shared/risk/metrics/auc'
import { calibrationLine } from '@perennial/shared/risk/metrics/calibration'
import { logLoss } from '@perennial/shared/risk/metrics/losses'
import { isLost } from '@perennial/shared/risk/model/train-loss'
import type { TrueDecision } from '../../test/world/truth.ts'
import type { Oracle } from './oracle.ts'

/** A look at a decision as it was judged out of time, and what is true of that decision. */
export interface JudgedLook {
  judged: OutOfTimeRow
  truth: TrueDecision
}

export type Figures = Pick<ContenderFigures, 'auc' | 'logLoss' | 'slope' | 'intercept'>

/** The product's ways to foresee losses beside the truth, so many days ahead, on the same decisions. */
export interface BesideOracle {
  lead: Lead
  decisions: number
  lost: number
  baseRate: Figures
  handScore: Figures
  trained: Figures
  /** By the true hazard, which knows the shock of the quarter. */
  oracle: Figures
  /** By the true hazard as far as it could be known beforehand. */
  foreseeable: Figures
  trainedMinusOracle: { auc: number | null; logLoss: number | null }
}

/** The furthest ahead first. */
export const besideOracle = (looks: readonly JudgedLook[], oracle: Oracle): BesideOracle[] =>
  [...Map.groupBy(looks, ({ judged }) => judged.row.lead)]
    .sort(([a], [b]) => b - a)
    .map(([lead, own]) => compared(lead, own, oracle))

function compared(lead: Lead, looks: readonly JudgedLook[], oracle: Oracle): BesideOracle {
  const rows = looks.map(({ judged }) => judged)
  const trained = figuresOf('trained', rows)
  const known = knowing(looks, oracle.hazard)
  return {
    lead,
    decisions: trained.n,
    lost: trained.lost,
    baseRate: inShort(figuresOf('base_rate', rows)),
    handScore: inShort(figuresOf('hand_score', rows)),
    trained: inShort(trained),
    oracle: known,
    foreseeable: knowing(looks, oracle.foreseeable),
    trainedMinusOracle: {
      auc: minus(trained.auc, known.auc),
      logLoss: minus(trained.logLoss, known.logLoss),
    },
  }
}

const inShort = ({ auc, logLoss, slope, intercept }: ContenderFigures): Figures => ({
  auc,
  logLoss,
  slope,
  intercept,
})

/** The figures of somebody who says this of every decision, on the outcomes that were found. */
function knowing(looks: readonly JudgedLook[], says: (decision: TrueDecision) => number): Figures {
  const predicted = looks.map(({ judged, truth }) => ({ p: says(truth), happened: isLost(judged.row) }))
  return {
    auc: auc(predicted.map(({ p, happened }) => ({ score: p, happened }))),
    logLoss: logLoss(predicted),
    ...calibrationLine(predicted),
  }
}

const minus = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one - other
