import { measureById } from '../../health/measures.ts'
import { classOf } from './feature-class.ts'

it.each([
  ['engagement_recency', [], 'immutable'],
  ['usage_trend', [], 'immutable'],
  ['licence_use', [], 'versioned'],
  ['ticket_load', [], 'overwritten'],
  ['stakeholder_roles', [], 'overwritten'],
  ['stakeholder_roles', ['contact_roles'], 'versioned'],
  ['csm_sentiment', [], 'overwritten'],
  ['csm_sentiment', ['sentiment'], 'versioned'],
] as const)('%s with histories of %j is %s', (id, histories, expected) => {
  expect(classOf(measureById.get(id)!, new Set(histories))).toBe(expected)
})
