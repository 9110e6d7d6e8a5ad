import type { Survey } from '../model/survey.ts'
import { wilson, z95 } from '../risk/wilson.ts'
import { type Nps, nps } from './nps.ts'

/** What the answers of a time come to. Shares are fractions, intervals 95 %. Null where nobody answered. */
export interface SurveyFigures {
  nps: (Nps & { n: number; promoters: number; passives: number; detractors: number }) | null
  /** Share of answers of 4 or 5 of 5 (Wilson interval). */
  csat: { n: number; satisfied: number; share: number; interval: { lower: number; upper: number } } | null
}

export function surveyFigures(surveys: readonly Survey[]): SurveyFigures {
  const valuesOf = (type: Survey['type']) => surveys.flatMap(one => (one.type === type ? one.value : []))
  return { nps: npsOf(valuesOf('nps')), csat: csatOf(valuesOf('csat')) }
}

function npsOf(values: readonly number[]): SurveyFigures['nps'] {
  const promoters = values.filter(value => value >= 9).length
  const detractors = values.filter(value => value <= 6).length
  const passives = values.length - promoters - detractors
  const score = nps(promoters, passives, detractors)
  return score && { n: values.length, promoters, passives, detractors, ...score }
}

function csatOf(values: readonly number[]): SurveyFigures['csat'] {
  const n = values.length
  if (n === 0) return null
  const satisfied = values.filter(value => value >= 4).length
  const { low, high } = wilson(satisfied / n, n, z95)
  return { n, satisfied, share: satisfied / n, interval: { lower: low, upper: high } }
}
