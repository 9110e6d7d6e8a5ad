import { starterWeights } from '@perennial/shared/health/scorecard'
import { chooseMeasures } from './measure-choice.ts'

const none = {
  touchpoints: 0,
  usage: null,
  active_users: null,
  seats: 0,
  tickets: 0,
  surveys: 0,
  onboarding: 0,
  sentiment: 0,
  roles: 0,
}

it('takes a measure as far as the rarest data it needs', () => {
  const { weights, measures } = chooseMeasures({
    ...none,
    touchpoints: 0.9,
    usage: 0.7,
    active_users: 0.7,
    seats: 0.3,
  })
  expect(weights).toEqual({
    engagement_recency: starterWeights.engagement_recency,
    usage_trend: starterWeights.usage_trend,
  })
  expect(measures.find(({ id }) => id === 'licence_use')).toMatchObject({
    share: 0.3,
    adds: 'seats on 30 %: keep the seats under contract in a deal property; adds 15 of 100 points of weight',
  })
})

it('keeps the best two and says so when nothing reaches most customers', () => {
  const { weights, doubt } = chooseMeasures({ ...none, touchpoints: 0.5, tickets: 0.2, surveys: 0.1 })
  expect(Object.keys(weights)).toEqual(['engagement_recency', 'ticket_load'])
  expect(doubt).toMatch(/^scorecard\.weights: .*\(50 %\) and .*\(20 %\) are used$/)
})
