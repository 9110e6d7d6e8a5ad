/** `node ranking-gap.ts COUNT`: prints how far a model of so many renewals falls behind the truth they were drawn from. */
import { chosenFit, usualTraining } from '../../shared/src/risk/logistic/chosen-fit.ts'
import type { Row } from '../../shared/src/risk/logistic/column.ts'
import { predict } from '../../shared/src/risk/logistic/predict.ts'
import { sigmoid } from '../../shared/src/risk/logistic/sigmoid.ts'
import { auc } from '../../shared/src/risk/metrics/auc.ts'
import { seeded } from '../../shared/src/seeded.ts'
import { columnName, normals } from './risk-rows.ts'

/** Means of twenty seeded portals. */
export interface RankingGap {
  /** Share of renewals lost. */
  lost: number
  /** AUC of later renewals by their true hazards, which know the shocks of the quarters. */
  oracle: number
  /** By how much the model's is lower. */
  gap: number
}

/** A renewal whose probability of a loss is known. */
interface TrueRow extends Row {
  hazard: number
}

/** Twelve features, of which six matter; about one renewal in seven is lost. */
const weights = [0.9, -0.7, 0.5, -0.4, 0.3, 0.2, 0, 0, 0, 0, 0, 0]
const base = -2.35
const shockDeviation = 0.3
const quarters = 8
/** Held out in turn, as the product does it. */
const stretches = 5
const columns = weights.map((_, at) => ({ name: columnName(at) }))

/** Two years of renewals; those of one quarter share a shock to their log-odds. */
function renewals(count: number, seed: number): TrueRow[] {
  const [normal, random] = [normals(seed), seeded(seed + 1)]
  const shocks = Array.from({ length: quarters }, () => shockDeviation * normal())
  return Array.from({ length: count }, (_, at) => {
    const shock = shocks[Math.floor((at * quarters) / count)]!
    const drawn = weights.map(() => normal())
    const hazard = sigmoid(
      weights.reduce((sum, weight, column) => sum + weight * drawn[column]!, base + shock),
    )
    const values = Object.fromEntries(drawn.map((value, column) => [columnName(column), value]))
    return { values, hazard, happened: random() < hazard, block: Math.floor((at * stretches) / count) }
  })
}

function inPortal(count: number, seed: number): RankingGap {
  const { model } = chosenFit(renewals(count, seed), columns, usualTraining)
  const later = renewals(4000, seed + 50)
  const oracle = aucBy(({ hazard }) => hazard, later)
  return {
    lost: later.filter(({ happened }) => happened).length / later.length,
    oracle,
    gap: oracle - aucBy(({ values }) => predict(model, values), later),
  }
}

const aucBy = (score: (row: TrueRow) => number, rows: readonly TrueRow[]): number =>
  auc(rows.map(row => ({ score: score(row), happened: row.happened })))!

const portals = Array.from({ length: 20 }, (_, at) => inPortal(Number(process.argv[2]), 100 * at + 1))
const mean = (of: keyof RankingGap) => portals.reduce((sum, portal) => sum + portal[of], 0) / portals.length
const found: RankingGap = { lost: mean('lost'), oracle: mean('oracle'), gap: mean('gap') }
process.stdout.write(JSON.stringify(found))
