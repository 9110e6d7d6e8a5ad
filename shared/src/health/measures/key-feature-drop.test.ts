import { stretches } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import { activeUsers, type UsageWeek } from '../../model/usage.ts'
import type { Settings } from '../settings.ts'
import { keyFeatureDrop } from './key-feature-drop.ts'

const read = (usage: UsageWeek[], set: Settings = {}) => readOf(keyFeatureDrop, { usage }, set)
const feature = (name: string, recent: number, before: number) => stretches(name, [4, recent], [12, before])
const steady = [...feature('exports', 20, 20), ...feature('reports', 50, 50)]

describe('key feature drop', () => {
  it.each([
    ['all steady', 100, 0, 100],
    ['one up', 150, 0, 100],
    ['one down a tenth', 90, -0.1, 87.5],
    ['one down a fifth', 80, -0.2, 75],
    ['one halved', 50, -0.5, 30],
    ['one down by four fifths', 20, -0.8, 0],
    ['one left', 0, -1, 0],
  ])('%s', (_, recent, figure, value) => {
    const reading = read([...steady, ...feature('imports', recent, 100)])
    expect(reading.figure).toBeCloseTo(figure, 9)
    expect(reading.value).toBeCloseTo(value, 9)
  })

  it('names the feature that fell most, worst first in the evidence', () => {
    const reading = read([...steady, ...feature('imports', 40, 100)])
    expect(reading.because).toBe(
      'Of the key features, imports did worst: down 60 % against its own 12 weeks before',
    )
    expect(reading.evidence.map(({ text }) => text)).toEqual([
      'imports: 40 a week in the last 4 weeks, 100 a week in the 12 before',
      'exports: 20 a week in the last 4 weeks, 20 a week in the 12 before',
      'reports: 50 a week in the last 4 weeks, 50 a week in the 12 before',
    ])
  })

  it('says when none fell', () => {
    expect(read(steady).because).toBe('No key feature is used less than before: exports, reports')
  })

  it.each([
    ['a feature used in fewer than half of the weeks', stretches('once', [4, 0], [5, 900], [7, 0])],
    [
      'a feature that three others are used more often than',
      feature('rare', 0, 9).map(week => ({ ...week, days: 1 })),
    ],
    ['people', feature(activeUsers, 0, 9)],
  ])('does not hold for a key feature %s', (_, other) => {
    expect(read([...steady, ...feature('imports', 1, 1), ...other]).value).toBe(100)
  })

  it('reads the features the scorecard names, and those only', () => {
    const usage = [...feature('imports', 0, 100), ...feature('rare', 1, 2)]
    expect(read(usage, { metrics: ['rare', 'never'] })).toMatchObject({ figure: -0.5, value: 30 })
  })

  it('remembers the features of an account that fell silent', () => {
    const silent = stretches('reports', [30, 0], [20, 100])
    expect(read(silent)).toMatchObject({ value: 0, because: expect.stringContaining('stopped, none') })
  })

  it.each([
    ['nothing was imported', []],
    ['the account began a month ago', stretches('reports', [5, 10])],
  ])('does not know when %s', (_, usage) => {
    expect(read(usage)).toEqual(isUnknown(/long enough/))
  })
})
