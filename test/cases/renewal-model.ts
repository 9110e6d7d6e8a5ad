import { contractFeatures, type Feature } from '../../shared/src/risk/features/feature.ts'
import type { LogisticModel, WeighedTerm } from '../../shared/src/risk/logistic/logistic-model.ts'
import { uncorrected } from '../../shared/src/risk/logistic/logistic-model.ts'
import type { RenewalModel } from '../../shared/src/risk/model/renewal-model.ts'

/** What one feature is to a model made by hand: it stands as it is, unknown counting as the mean. */
export type HandTerm = Pick<WeighedTerm, 'mean' | 'sd' | 'coefficient'>

/** A logistic model of these terms, by feature, as sure of each as `variance` says. */
export function handLogistic(
  terms: Readonly<Record<string, HandTerm>>,
  { intercept = -1.5, variance = 0.01 }: { intercept?: number; variance?: number } = {},
): LogisticModel {
  const weighed = Object.entries(terms).map(
    ([name, term]): WeighedTerm => ({
      name,
      source: name,
      reads: 'value',
      limits: null,
      log: false,
      ifUnknown: null,
      prior: 0,
      ...term,
    }),
  )
  const size = weighed.length + 1
  return {
    intercept,
    terms: weighed,
    covariance: Array.from({ length: size * size }, (_, at) => (at % (size + 1) === 0 ? variance : 0)),
    penalty: 10,
    priorKind: 'zero',
    gradientNorm: 0,
    iterations: 1,
    platt: { ...uncorrected },
    dropped: [],
    rows: 200,
    happened: 40,
  }
}

/** A model of renewals made by hand; what it looks at beside contracts are values of measures. */
export function handModel(
  terms: Readonly<Record<string, HandTerm>>,
  more: Partial<RenewalModel> = {},
): RenewalModel {
  const own = Object.keys(terms).filter(name => !contractFeatures.some(one => one.name === name))
  const measures = own.map(
    (name): Feature => ({ name, label: name, class: 'immutable', sign: -1, handWeight: 1 / own.length }),
  )
  return {
    version: 3,
    trainedOn: '2026-03-31',
    decisions: 200,
    lost: 40,
    features: [...measures, ...contractFeatures],
    loss: handLogistic(terms),
    contraction: { renewed: 160, contracted: 16, rate: 0.1, model: null },
    ...more,
  }
}
