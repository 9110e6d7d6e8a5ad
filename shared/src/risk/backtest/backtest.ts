import type { Day } from '../../day.ts'
import type { Lead } from '../decisions/lead.ts'
import type { Feature } from '../features/feature.ts'
import { overwrittenIn } from '../features/feature-table.ts'
import type { Decile } from '../metrics/calibration.ts'
import { isLost } from '../model/train-loss.ts'
import { decisionRows } from '../model/training-rows.ts'
import { type Capacity, type FlaggedFigures, flaggedFigures } from './at-capacity.ts'
import { contenderNames } from './contender.ts'
import type { DecisionRow, DecisionSeen } from './decision-row.ts'
import { type FalseGreen, falseGreens } from './false-greens.ts'
import { fanOf, type QuarterFan } from './fan.ts'
import { type ContenderFigures, decilesOf, figuresOf } from './figures.ts'
import { type LeadTime, leadTime } from './lead-time.ts'
import { headlineLead, type OutOfTime, type OutOfTimeRow, outOfTime } from './out-of-time.ts'
import { type Verdict, verdictOn } from './verdict.ts'

/** What a row of the comparison says: how well it foresaw, and what flagging by it would have come to. */
export type BacktestRow = ContenderFigures & { atCapacity: FlaggedFigures }

/** How the past would have been foretold, quarter by quarter, by each of four ways. */
export interface Backtest {
  lead: Lead
  decisions: DecisionCounts
  /** Four always: base rate, hand score, unit weights, trained. At the headline lead. */
  rows: BacktestRow[]
  byLead: { lead: Lead; rows: ContenderFigures[] }[]
  deciles: Decile[]
  leadTime: LeadTime
  falseGreens: FalseGreen[]
  segments: { segment: string; rows: ContenderFigures[] }[]
  quarters: QuarterFan[]
  skipped: OutOfTime['skipped']
  /** By label, what rests on facts of which only today's value is known; `strict` leaves these out. */
  optimistic: { features: string[]; rows: number; of: number; strict: ContenderFigures }
  verdict: Verdict
}

export interface DecisionCounts {
  from: Day | null
  to: Day | null
  total: number
  lost: number
  renewed: number
  /** Without a health score beforehand: no probability is given, so none is judged. */
  unscored: number
  atWill: { decided: number; lost: number }
}

export function backtestOf(
  seen: readonly DecisionSeen[],
  features: readonly Feature[],
  capacity: Capacity,
): Backtest {
  const rows = decisionRows(seen)
  const tested = outOfTime(rows, features)
  const headline = atLead(tested.rows, headlineLead)
  const decisions = countsOf(seen, rows)
  return {
    lead: headlineLead,
    decisions,
    rows: contenderNames.map(name => ({
      ...figuresOf(name, headline),
      atCapacity: flaggedFigures(name, headline, capacity),
    })),
    byLead: [...Map.groupBy(tested.rows, ({ row }) => row.lead)]
      .sort(([a], [b]) => b - a)
      .map(([lead, own]) => ({ lead, rows: contenderNames.map(name => figuresOf(name, own)) })),
    deciles: decilesOf('trained', headline),
    leadTime: leadTime(tested.rows, capacity),
    falseGreens: falseGreens(headline),
    segments: [...Map.groupBy(headline, ({ row }) => row.segment)]
      .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
      .map(([segment, own]) => ({ segment, rows: contenderNames.map(name => figuresOf(name, own)) })),
    quarters: fanOf(headline),
    skipped: tested.skipped,
    optimistic: optimism(rows, features),
    verdict: verdictOn(tested.rows, decisions),
  }
}

const atLead = (rows: readonly OutOfTimeRow[], lead: Lead): OutOfTimeRow[] =>
  rows.filter(({ row }) => row.lead === lead)

function optimism(rows: readonly DecisionRow[], features: readonly Feature[]): Backtest['optimistic'] {
  const strict = features.filter(one => one.class !== 'overwritten')
  const resting = rows.map(row => overwrittenIn(features, row.features))
  const tested = outOfTime(rows, strict, [headlineLead])
  return {
    features: features
      .filter(({ name }) => resting.some(names => names.includes(name)))
      .map(({ label }) => label),
    rows: resting.filter(names => names.length > 0).length,
    of: rows.length,
    strict: figuresOf('trained', tested.rows),
  }
}

function countsOf(seen: readonly DecisionSeen[], rows: readonly DecisionRow[]): DecisionCounts {
  const own = seen.map(({ decision }) => decision)
  const ofTerms = own.filter(({ slice }) => slice === 'term')
  const atWill = own.filter(({ slice }) => slice === 'at_will')
  const scored = new Map(rows.map(row => [row.decision.id, isLost(row)]))
  const lost = [...scored.values()].filter(Boolean).length
  return {
    from: ofTerms[0]?.on ?? null,
    to: ofTerms.at(-1)?.on ?? null,
    total: ofTerms.length,
    lost,
    renewed: scored.size - lost,
    unscored: ofTerms.length - scored.size,
    atWill: { decided: atWill.length, lost: atWill.filter(({ outcome }) => outcome === 'lost').length },
  }
}
