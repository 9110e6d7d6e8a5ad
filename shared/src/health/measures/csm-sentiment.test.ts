import { daysAgo } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import type { Settings } from '../settings.ts'
import { csmSentiment } from './csm-sentiment.ts'

const read = (sentiment: number | null, sentimentOn: string | null = null, set: Settings = {}) =>
  readOf(csmSentiment, { account: { sentiment, sentimentOn } }, set)

describe('CSM sentiment', () => {
  it.each([
    [0, 0],
    [62.5, 62.5],
    [-10, 0],
    [400, 100],
  ])('a judgement of %s counts as %s', (sentiment, expected) => {
    expect(read(sentiment).value).toBe(expected)
  })

  it('does not know what nobody entered', () => {
    expect(read(null)).toEqual(isUnknown(/Nobody has entered/))
  })

  it.each<[string, number, Settings, number | null]>([
    ['entered 90 days ago', 90, {}, 80],
    ['entered 91 days ago', 91, {}, null],
    ['entered 91 days ago where half a year is allowed', 91, { windowDays: 180 }, 80],
    ['dated tomorrow', -1, {}, 80],
  ])('goes stale: %s', (_, days, set, expected) => {
    expect(read(80, daysAgo(days), set).value).toBe(expected)
  })

  it('says which judgement has gone stale', () => {
    expect(read(80, daysAgo(100))).toEqual(isUnknown(/judgement of 2026-03-22 is older than 90 days/))
  })
})
