import { addDays, type Day, quarterStart } from '../../day.ts'
import { type Lead, leads } from '../decisions/lead.ts'
import type { Feature } from '../features/feature.ts'
import { type Training, usualTraining } from '../logistic/chosen-fit.ts'
import type { LogisticModel } from '../logistic/logistic-model.ts'
import { predict } from '../logistic/predict.ts'
import { isLost, trainLoss } from '../model/train-loss.ts'
import { baseRate } from './base-rate.ts'
import type { ContenderName, Foreseen } from './contender.ts'
import type { DecisionRow } from './decision-row.ts'
import { handScore } from './hand-score.ts'
import { unitWeights } from './unit-weights.ts'

/** A row with what each contender foresaw, having learned only from what was known before. */
export interface OutOfTimeRow {
  row: DecisionRow
  quarter: Day
  foreseen: Record<ContenderName, Foreseen>
}

export interface OutOfTime {
  rows: OutOfTimeRow[]
  /** Quarters with decisions for which too little had been decided before to learn from. */
  skipped: { quarter: Day; because: string }[]
}

/** Losses and renewals that must be known before anything is learned from them at all. */
const fewest = 15
/** A week more, since looks are taken at the end of a week. */
const embargo = 7

/**
 * Rolling origin by quarter: for each look at a quarter's decisions everything is learned from decisions of which either outcome would
 * have been known before the first of these looks. So no outcome, no threshold and no mean comes from the future.
 */
export function outOfTime(
  rows: readonly DecisionRow[],
  features: readonly Feature[],
  looks: readonly Lead[] = headlineFirst,
): OutOfTime {
  const found: OutOfTime = { rows: [], skipped: [] }
  for (const [quarter, own] of [...Map.groupBy(rows, ({ decision }) => quarterStart(decision.on))].sort()) {
    let training = usualTraining
    for (const lead of looks) {
      const known = knownBefore(rows, addDays(quarter, -lead - embargo))
      const short = tooFew(known)
      if (short !== null) {
        if (lead === headlineLead) found.skipped.push({ quarter, because: short })
        continue
      }
      const { model } = trainLoss(known, features, training)
      if (lead === headlineLead) training = sameAgain(model)
      found.rows.push(
        ...foreseenBy(
          model,
          known,
          own.filter(row => row.lead === lead),
          quarter,
          features,
        ),
      )
    }
  }
  return found
}

/** The look that headlines are about, and that prior and penalty are chosen at. */
export const headlineLead: Lead = 90
const headlineFirst = [headlineLead, ...leads.filter(lead => lead !== headlineLead)]

const knownBefore = (rows: readonly DecisionRow[], day: Day): DecisionRow[] =>
  rows.filter(({ decision }) => decision.settledOn < day)

function tooFew(known: readonly DecisionRow[]): string | null {
  const decisions = new Map(known.map(row => [row.decision.id, isLost(row)]))
  const lost = [...decisions.values()].filter(Boolean).length
  const renewed = decisions.size - lost
  return Math.min(lost, renewed) >= fewest
    ? null
    : `${lost} lost and ${renewed} renewed were known before it, ${fewest} of each are needed`
}

/** The same prior, penalty and correction again, without choosing anew. */
const sameAgain = ({ priorKind, penalty }: LogisticModel): Training => ({
  ...usualTraining,
  priors: [priorKind],
  penalties: [penalty],
  platt: false,
})

function foreseenBy(
  model: LogisticModel,
  known: readonly DecisionRow[],
  rows: readonly DecisionRow[],
  quarter: Day,
  features: readonly Feature[],
): OutOfTimeRow[] {
  const others = [baseRate, handScore, unitWeights].map(
    one => [one.name, one.learn(known, features)] as const,
  )
  return rows.map(row => {
    const p = predict(model, row.features)
    const rest = Object.fromEntries(others.map(([name, foresee]) => [name, foresee(row)]))
    return { row, quarter, foreseen: { ...rest, trained: { p, rank: p } } as OutOfTimeRow['foreseen'] }
  })
}
