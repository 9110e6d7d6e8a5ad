import type { DataNeed } from './measure.ts'
import { dataNeeds } from './measure.ts'
import { measureById, measures } from './measures.ts'
import { applicable, defaultScorecard, Scorecard } from './scorecard.ts'

const messages = (card: unknown) =>
  Scorecard.safeParse(card).error?.issues.map(issue => JSON.stringify(issue))

describe('scorecard', () => {
  it('accepts the default, which weighs every measure there is and sums to 100', () => {
    expect(Scorecard.parse(defaultScorecard)).toEqual(defaultScorecard)
    expect(Object.keys(defaultScorecard.weights)).toEqual(measures.map(({ id }) => id))
    expect(Object.values(defaultScorecard.weights).reduce((a, b) => a + b)).toBe(100)
  })

  it('refuses an unknown measure and names the known ones', () => {
    const [message] = messages({ ...defaultScorecard, weights: { engagment: 10 } })!
    expect(message).toContain('engagment')
    for (const { id } of measures) expect(message).toContain(id)
  })

  it.each([
    ['no measure at all', { weights: {} }, /at least one measure/],
    ['a weight of zero', { weights: { usage_trend: 0 } }, /usage_trend/],
    ['a negative weight', { weights: { usage_trend: -1 } }, /usage_trend/],
    ['a weight in words', { weights: { usage_trend: 'high' } }, /usage_trend/],
    ['a coverage above 1', { minimumCoverage: 50 }, /minimumCoverage/],
    ['no name', { name: '' }, /name/],
    ['an unknown setting', { minimumCoverag: 0.5 }, /minimumCoverag/],
    ['edges in the wrong order', { bands: { healthy: 40, watch: 60, hysteresis: 2 } }, /watch < healthy/],
  ])('refuses %s', (_, change, message) => {
    expect(messages({ ...defaultScorecard, ...change })?.join()).toMatch(message)
  })
})

describe('measures', () => {
  it('have ids and labels of their own', () => {
    expect(measureById.size).toBe(measures.length)
    expect(new Set(measures.map(({ label }) => label)).size).toBe(measures.length)
  })

  it('cover every kind of data a portal may have', () => {
    expect(new Set(measures.flatMap(({ needs }) => needs))).toEqual(new Set(dataNeeds))
  })
})

describe('applicable measures', () => {
  const ids = (...available: DataNeed[]) =>
    applicable(defaultScorecard, new Set(available)).map(({ measure }) => measure.id)

  it('are those whose data the portal has, with their weights', () => {
    expect(applicable(defaultScorecard, new Set(['tickets']))).toEqual([
      { measure: measureById.get('ticket_load'), weight: 15 },
    ])
  })

  it('need all of their data', () => {
    expect(ids('active_users')).toEqual([])
    expect(ids('seats')).toEqual([])
    expect(ids('active_users', 'seats')).toEqual(['licence_use'])
  })

  it('leave out what the scorecard does not weigh', () => {
    const card = { ...defaultScorecard, weights: { survey_sentiment: 1 } }
    expect(applicable(card, new Set(dataNeeds)).map(({ measure }) => measure.id)).toEqual([
      'survey_sentiment',
    ])
  })
})
