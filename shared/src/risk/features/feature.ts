import type { FeatureClass } from './feature-class.ts'

export type RiskSign = -1 | 0 | 1

/** One column a model may look at. */
export interface Feature {
  name: string
  label: string
  class: FeatureClass
  /** -1: more of it never raises the risk; 1: more of it never lowers it; 0: the data decide. */
  sign: RiskSign
  /** Share of the published scorecard's weight, 0..1; 0 for what is not on it. */
  handWeight: number
}

/** What contracts tell beside the measures. */
export const contractFeatures = [
  { name: 'tenure_months', label: 'Months as a customer', class: 'immutable', sign: 0, handWeight: 0 },
  { name: 'arr', label: 'ARR', class: 'versioned', sign: 0, handWeight: 0 },
  { name: 'term_months', label: 'Length of the term', class: 'versioned', sign: 0, handWeight: 0 },
  { name: 'first_term', label: 'First term', class: 'immutable', sign: 0, handWeight: 0 },
  { name: 'auto_renews', label: 'Renews by itself', class: 'versioned', sign: 0, handWeight: 0 },
  { name: 'notice_given', label: 'Notice given', class: 'overwritten', sign: 1, handWeight: 0 },
  { name: 'lead', label: 'Time to the decision', class: 'immutable', sign: 0, handWeight: 0 },
] as const satisfies readonly Feature[]
export type ContractFeature = (typeof contractFeatures)[number]['name']

const measurePrefix = 'measure.'
const figurePrefix = 'figure.'

/** The value of a measure, 0..100, 100 is best. */
export const measureFeature = (entry: string): string => `${measurePrefix}${entry}`

/** What a measure counts, in its own unit: the scale that makes a value of it is a person's opinion. */
export const figureFeature = (entry: string): string => `${figurePrefix}${entry}`

/** The entry of the scorecard behind a feature; null for what is no measure. */
export const entryOf = (feature: string): string | null =>
  [measurePrefix, figurePrefix].flatMap(prefix =>
    feature.startsWith(prefix) ? feature.slice(prefix.length) : [],
  )[0] ?? null
