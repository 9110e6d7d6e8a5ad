import { stretches } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import { activeUsers, type UsageWeek } from '../../model/usage.ts'
import { usageFrequency } from './usage-frequency.ts'

const read = (usage: UsageWeek[]) => readOf(usageFrequency, { usage })
/** Stretches of weeks with so many days of usage each, the latest first. */
const days = (...all: (readonly [weeks: number, days: number])[]): UsageWeek[] =>
  stretches('reports', ...all).map(week => ({ ...week, days: week.quantity }))

describe('usage frequency', () => {
  it.each([
    ['every working day, as ever', days([16, 5]), 5, 100],
    ['every Monday, as ever', days([16, 1]), 1, 72.5],
    ['five days, then three', days([4, 3], [12, 5]), 3, 70],
    ['five days, then one', days([4, 1], [12, 5]), 1, 32.5],
    ['one day, then five', days([4, 5], [12, 1]), 5, 100],
    ['daily, then not at all', days([4, 0], [12, 5]), 0, 0],
    ['not at all for half a year', days([26, 0], [12, 5]), 0, 0],
    ['for a month, too short for a habit', days([4, 3]), 3, 80],
    ['for two weeks', days([2, 5]), 5, 100],
    ['every other week', days([1, 4], [1, 0], [1, 4], [1, 0], [12, 2]), 2, 81.25],
  ])('%s', (_, usage, figure, value) => {
    expect(read(usage).figure).toBe(figure)
    expect(read(usage).value).toBeCloseTo(value, 9)
  })

  it('takes the most regular metric of each week', () => {
    const often = days([8, 4])
    const seldom = often.map(week => ({ ...week, metric: 'exports', days: 2 }))
    expect(read([...seldom, ...often]).figure).toBe(4)
    expect(read([...seldom, ...often].map(week => ({ ...week, metric: activeUsers }))).figure).toBe(4)
  })

  it('says the habit it is held against', () => {
    expect(read(days([4, 3], [12, 5])).because).toBe('Used on 3.0 days a week, 5.0 is its own habit')
    expect(read(days([4, 3])).because).toBe('Used on 3.0 days a week')
  })

  it('does not know without usage', () => {
    expect(read([])).toEqual(isUnknown(/No product usage/))
  })
})
