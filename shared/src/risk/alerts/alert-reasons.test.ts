import type { Contribution } from '../../health/weigh.ts'
import { alertReasons, factualReasons } from './alert-reasons.ts'

const read = (measure: string, value: number | null, weight = 0.3): Contribution => ({
  measure,
  label: measure,
  group: null,
  state: value === null ? 'missing' : 'known',
  lastKnown: null,
  value,
  figure: value,
  weight,
  points: weight * (value ?? 0),
  because: `${measure} reads ${value}`,
  evidence: [],
  asOf: null,
  applies: true,
})
const readings = [
  read('usage_trend', 40),
  read('csm_sentiment', 0),
  read('licence_use', 90),
  read('engagement_recency', 20),
  read('our_own_measure', 10),
  read('ticket_load', null),
]

it('are what raises the risk, when the probability tells', () => {
  const raises = [{ feature: 'tenure', label: 'Tenure', because: 'A customer for 60 days', asOf: null }]
  expect(alertReasons({ because: '', reasons: { raises, lowers: [] } }, readings)).toEqual([
    'A customer for 60 days',
  ])
})

it('are else what pulls the health down, worst first', () => {
  expect(alertReasons({ because: '' }, readings)).toEqual([
    'csm_sentiment reads 0',
    'our_own_measure reads 10',
    'engagement_recency reads 20',
  ])
})

it('leave out what somebody thinks, and what cannot be told, where everybody may read', () => {
  expect(factualReasons(readings)).toEqual(['engagement_recency reads 20', 'usage_trend reads 40'])
})
