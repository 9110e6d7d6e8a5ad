import { dataNeeds } from '@perennial/shared/health/measure'
import { starterWeights } from '@perennial/shared/health/scorecard'
import type { DataShares } from './data-shares.ts'
import { chooseMeasures } from './measure-choice.ts'

const none = Object.fromEntries(dataNeeds.map(need => [need, 0])) as DataShares

it('takes a measure as far as the rarest data it needs', () => {
  const { weights, measures } = chooseMeasures({
    ...none,
    touchpoints: 0.9,
    usage: 0.7,
    active_users: 0.7,
    seats: 0.3,
  })
  expect(weights).toEqual({ engagement_recency: 50, usage_trend: 50 })
  expect(measures.find(({ id }) => id === 'licence_use')).toMatchObject({
    share: 0.3,
    adds: 'seats on 30 %: keep the seats under contract in a deal property; would be 27 of 100 points of weight',
  })
})

it('keeps the best two and says so when nothing reaches most customers', () => {
  const { weights, doubt } = chooseMeasures({ ...none, touchpoints: 0.5, tickets: 0.2, surveys: 0.1 })
  expect(Object.keys(weights)).toEqual(['engagement_recency', 'ticket_load'])
  expect(doubt).toMatch(/^scorecard\.weights: .*\(50 %\) and .*\(20 %\) are used$/)
})

it('weighs what it takes in whole points of a hundred, in the relation they have to each other', () => {
  const { weights } = chooseMeasures({ ...none, touchpoints: 0.9, tickets: 0.9, sentiment: 0.9 })
  expect(weights).toEqual({ engagement_recency: 45, ticket_load: 33, csm_sentiment: 22 })
})

it.each(Object.keys(starterWeights))('says how %s comes to have data', id => {
  const known = id === 'ticket_load' ? { sentiment: 1 } : { tickets: 1 }
  const choice = chooseMeasures({ ...none, ...known }).measures.find(one => one.id === id)!
  expect(choice).toMatchObject({
    share: 0,
    adds: expect.stringMatching(/^.+ on 0 %: .+; would be \d+ of 100 points/),
  })
})
