import type { Renewal } from '../../ledger/renewal.ts'
import { type Assessed, newest } from '../assessed.ts'
import { decisionDate } from '../decision-date.ts'
import { entryOf } from '../features/feature.ts'
import { type Features, featuresOf } from '../features/features-of.ts'
import { asReason, mostReasons } from '../health-reasons.ts'
import { probabilityInterval } from '../logistic/interval.ts'
import { contributionsOf, predict } from '../logistic/predict.ts'
import type { RenewalProbability, RiskReason } from '../renewal-probability.ts'
import { contractReason } from './contract-reason.ts'
import type { RenewalModel } from './renewal-model.ts'

/** What a feature adds to the log-odds of losing the renewal, against an average decision. */
export interface RiskPart {
  feature: string
  label: string
  value: number | null
  logit: number
}

/** The logit of losing the renewal as a sum: `base` and the parts. */
export interface RiskSum {
  logit: number
  base: number
  parts: RiskPart[]
}

export const riskSum = (assessed: Assessed, renewal: Renewal, model: RenewalModel): RiskSum =>
  sumOf(valuesOf(assessed, renewal), model)

function sumOf(values: Features, { features, loss }: RenewalModel): RiskSum {
  const { base, contributions } = contributionsOf(loss, values)
  const parts = features.map(({ name, label }) => ({
    feature: name,
    label,
    value: values[name] ?? null,
    logit: contributions.filter(({ source }) => source === name).reduce((sum, { logit }) => sum + logit, 0),
  }))
  return { logit: parts.reduce((sum, { logit }) => sum + logit, base), base, parts }
}

const valuesOf = (assessed: Assessed, renewal: Renewal) =>
  featuresOf(assessed, decisionDate(renewal) ?? assessed.view.asOf)

/** Shares to a thousandth: a change nobody can see is no new conclusion. */
const rounded = (share: number): number => Math.round(share * 1000) / 1000

export function modelProbability(
  assessed: Assessed,
  renewal: Renewal,
  model: RenewalModel,
): RenewalProbability {
  const values = valuesOf(assessed, renewal)
  const { low, high } = probabilityInterval(model.loss, values)
  const contracts = model.contraction.model
    ? predict(model.contraction.model, values)
    : model.contraction.rate
  return {
    renews: rounded(1 - predict(model.loss, values)),
    low: rounded(1 - high),
    high: rounded(1 - low),
    because: `Model ${model.version}, trained on ${model.decisions} decided renewals of this portal, ${model.lost} of them lost, up to ${model.trainedOn}.`,
    by: 'model',
    model: model.version,
    contracts: rounded(contracts),
    restsOn: newest(assessed.score.contributions),
    reasons: reasonsOf(sumOf(values, model), assessed, renewal),
  }
}

/** Parts smaller than this decide nothing. */
const leastLogit = 0.05

function reasonsOf({ parts }: RiskSum, assessed: Assessed, renewal: Renewal): RenewalProbability['reasons'] {
  const strongest = (some: readonly RiskPart[]) =>
    [...some]
      .sort((a, b) => Math.abs(b.logit) - Math.abs(a.logit) || (a.feature < b.feature ? -1 : 1))
      .flatMap(part => reasonOf(part, assessed, renewal) ?? [])
      .slice(0, mostReasons)
  return {
    raises: strongest(parts.filter(({ logit }) => logit >= leastLogit)),
    lowers: strongest(parts.filter(({ logit }) => logit <= -leastLogit)),
  }
}

/** Null for what is no reason by itself, such as how far away the decision is. */
function reasonOf(part: RiskPart, assessed: Assessed, renewal: Renewal): RiskReason | null {
  const entry = entryOf(part.feature)
  if (entry === null) return contractReason(part, assessed, renewal)
  const measure = assessed.score.contributions.find(one => one.measure === entry)
  return measure === undefined ? null : asReason(measure)
}
