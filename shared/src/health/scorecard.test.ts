import { applicable, entriesOf } from './entries.ts'
import type { DataNeed } from './measure.ts'
import { dataNeeds } from './measure.ts'
import { measureById, measures } from './measures.ts'
import { defaultScorecard, Scorecard } from './scorecard.ts'

const messages = (card: unknown) =>
  Scorecard.safeParse(card).error?.issues.map(issue => JSON.stringify(issue))

describe('scorecard', () => {
  it('accepts the default, which weighs to 100', () => {
    expect(Scorecard.parse(defaultScorecard)).toEqual(defaultScorecard)
    expect(Object.values(defaultScorecard.weights!).reduce<number>((a, b) => a + (b as number), 0)).toBe(100)
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
    [
      'a setting the measure does not have',
      { weights: { tenure: { weight: 1, metrics: ['a'] } } },
      /no setting metrics/,
    ],
    ['an entry nobody reads', { weights: { logins: { weight: 1, read: 'login' } } }, /unknown measure/],
    ['weights and groups', { groups: { a: { weight: 1, weights: { tenure: 1 } } } }, /one of the two/],
    ['a coverage above 1', { minimumCoverage: 50 }, /minimumCoverage/],
    ['no name', { name: '' }, /name/],
    ['an unknown setting', { minimumCoverag: 0.5 }, /minimumCoverag/],
    ['edges in the wrong order', { bands: { healthy: 40, watch: 60, hysteresis: 2 } }, /watch < healthy/],
  ])('refuses %s', (_, change, message) => {
    expect(messages({ ...defaultScorecard, ...change })?.join()).toMatch(message)
  })

  it('refuses an entry that stands in two groups', () => {
    const { weights: _, ...card } = defaultScorecard
    const groups = { a: { weight: 1, weights: { tenure: 1 } }, b: { weight: 1, weights: { tenure: 1 } } }
    expect(messages({ ...card, groups })?.join()).toMatch(/stands in two groups/)
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

describe('entries', () => {
  it('share the weight within their group, and groups among themselves', () => {
    const { weights: _, ...card } = defaultScorecard
    const groups = {
      Use: { weight: 3, weights: { usage_trend: 1, licence_use: 3 } },
      Talk: { weight: 1, weights: { recency: { weight: 5, read: 'engagement_recency', label: 'Talks' } } },
    }
    const entries = entriesOf({ ...card, groups })
    expect(entries.map(({ id, label, group, weight }) => [id, label, group, weight])).toEqual([
      ['usage_trend', measureById.get('usage_trend')!.label, 'Use', 0.1875],
      ['licence_use', measureById.get('licence_use')!.label, 'Use', 0.5625],
      ['recency', 'Talks', 'Talk', 0.25],
    ])
  })

  it("keep the measure's own settings but for those that are set", () => {
    const weights = { engagement_recency: { weight: 1, staleDays: 5 } }
    const [entry] = entriesOf({ ...defaultScorecard, weights })
    const { defaults } = measureById.get('engagement_recency')!
    expect(entry!.settings).toEqual({ ...defaults, staleDays: 5 })
  })

  const ids = (...available: DataNeed[]) =>
    applicable(defaultScorecard, new Set(available)).map(({ id }) => id)

  it('apply where the portal has all of the data', () => {
    expect(ids('tickets')).toEqual(['ticket_load'])
    expect(ids('active_users')).toEqual([])
    expect(ids('active_users', 'seats')).toEqual(['licence_use'])
  })
})
