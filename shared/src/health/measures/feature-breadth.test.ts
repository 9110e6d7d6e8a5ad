import { stretches, weekly } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import { activeUsers, type UsageWeek } from '../../model/usage.ts'
import type { Settings } from '../settings.ts'
import { featureBreadth } from './feature-breadth.ts'

const read = (usage: UsageWeek[], set: Settings = {}) => readOf(featureBreadth, { usage }, set)
/** Features used this week, and such as were last used two months ago. */
const features = (used: string[], left: string[]) => [
  ...used.flatMap(name => weekly(name, [1])),
  ...left.flatMap(name => stretches(name, [9, 0], [3, 1])),
]

describe('feature breadth', () => {
  it.each([
    ['all of them', ['a', 'b', 'c', 'd'], [], 100],
    ['three of four', ['a', 'b', 'c'], ['d'], 100],
    ['half', ['a', 'b'], ['c', 'd'], 75],
    ['one of four', ['a'], ['b', 'c', 'd'], 40],
    ['none any more', [], ['a', 'b', 'c', 'd'], 0],
  ])('%s', (_, used, left, value) => {
    expect(read(features(used, left)).value).toBe(value)
  })

  it('names what is used and what is not', () => {
    const reading = read(features(['b', 'a'], ['c']))
    expect(reading.because).toBe('2 of 3 features in use, counting those it ever used')
    expect(reading.evidence.map(({ text }) => text)).toEqual(['In use: a, b', 'Not in use: c'])
  })

  it('counts against the features the scorecard names', () => {
    const reading = read(features(['a', 'x'], ['b']), { metrics: ['a', 'b', 'c', 'd'] })
    expect(reading).toMatchObject({ figure: 0.25, because: '1 of 4 features in use' })
    expect(reading.evidence[1]!.text).toBe('Not in use: b, c, d')
  })

  it('looks as far back as it is told', () => {
    expect(read(features(['a'], ['b']), { windowDays: 84 }).figure).toBe(1)
  })

  it.each([
    ['nothing was imported', [], /No product usage/],
    ['people alone are counted', weekly(activeUsers, [5]), /No product usage/],
    ['there is one feature only', weekly('logins', [5, 5]), /says nothing about breadth/],
  ])('does not know when %s', (_, usage, because) => {
    expect(read(usage)).toEqual(isUnknown(because))
  })
})
