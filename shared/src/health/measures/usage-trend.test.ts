import fc from 'fast-check'
import { stretches, weekly } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import { activeUsers, incidents, type UsageWeek, uptime } from '../../model/usage.ts'
import type { Settings } from '../settings.ts'
import { usageTrend } from './usage-trend.ts'

const read = (usage: UsageWeek[], set: Settings = {}) => readOf(usageTrend, { usage }, set)
/** Four recent weeks against twelve before, each at a level. */
const levels = (recent: number, before: number, metric = 'reports') =>
  stretches(metric, [4, recent], [12, before])
/** Sixty-four weeks: now and a year ago, the last four weeks against those before. */
const years = (recent: number, before: number, recentThen: number, beforeThen: number) =>
  stretches('reports', [4, recent], [48, before], [4, recentThen], [8, beforeThen])

describe('usage trend', () => {
  it.each([
    ['stopped', 0, 100, 0, 'down 100 %'],
    ['down 60 %', 40, 100, 0, 'down 60 %'],
    ['down a quarter', 75, 100, 40, 'down 25 %'],
    ['down an eighth', 87.5, 100, 57.5, 'down 13 %'],
    ['steady', 100, 100, 75, 'steady'],
    ['hardly changed', 101, 100, 76, 'steady'],
    ['up an eighth', 112.5, 100, 87.5, 'up 13 %'],
    ['up a quarter', 125, 100, 100, 'up 25 %'],
    ['tenfold', 1000, 100, 100, 'up 900 %'],
  ])('%s', (_, recent, before, value, words) => {
    const reading = read(levels(recent, before))
    expect(reading.value).toBeCloseTo(value, 9)
    expect(reading.because).toBe(`Usage ${words} against its own 12 weeks before`)
  })

  it.each([
    ['as quiet as a year ago', years(50, 100, 50, 100), 0],
    ['as empty as in the holidays a year ago', years(0, 100, 0, 100), 0],
    ['a fifth of what is usual in the holidays', years(5, 100, 0, 100), 0.2],
    ['steady, where a year ago it rose by half', years(100, 100, 150, 100), -1 / 3],
    ['up as a year ago, at a higher level', years(180, 150, 120, 100), 0],
    ['halved, in a month that was like any other', years(50, 100, 100, 100), -0.5],
    ['steady, and a year ago it had just begun', years(100, 100, 100, 20), 0],
    [
      'halved, with a year but no baseline before',
      stretches('reports', [4, 50], [48, 100], [4, 50], [3, 100]),
      -0.5,
    ],
  ])('takes the season out: %s', (_, usage, change) => {
    expect(read(usage).figure).toBeCloseTo(change, 9)
  })

  it('says what season it took out, and none where there is none', () => {
    expect(read(years(50, 100, 50, 100)).because).toBe(
      'Usage steady against its own 8 weeks before, once the season is taken out: a year ago the same weeks were down 50 %',
    )
    expect(read(years(50, 100, 100, 100)).because).toBe('Usage down 50 % against its own 8 weeks before')
  })

  it.each([
    ['no usage was ever imported', [], /No product usage/],
    ['nothing was used in the weeks before', levels(50, 0), /no baseline/],
    ['the account has used the product for a month only', weekly('reports', [9, 8, 7, 6]), /no baseline/],
    ['it has for seven weeks', weekly('reports', [9, 8, 7, 6, 5, 4, 3]), /no baseline/],
    [
      'only uptime and incidents are known',
      [...levels(99, 99, uptime), ...levels(1, 1, incidents)],
      /No product/,
    ],
  ])('does not know when %s', (_, usage, because) => {
    expect(read(usage)).toEqual(isUnknown(because))
  })

  it('knows an account that fell silent before its baseline, and one that came back', () => {
    expect(read(stretches('reports', [20, 0], [9, 100]).slice(20))).toMatchObject({
      value: 0,
      because: 'Usage stopped, none in the last 16 weeks',
      asOf: '2026-02-10',
    })
    expect(read(stretches('reports', [4, 10], [12, 0], [9, 100])).because).toBe(
      'Usage back after 12 weeks without any',
    )
  })

  it('does not take the weeks before a new customer began for weeks without usage', () => {
    expect(read(weekly('reports', Array<number>(8).fill(100))).value).toBe(75)
  })

  it('takes weeks without a row as weeks without usage once the account had begun', () => {
    const silent = levels(100, 100).filter(({ weeksAgo }) => weeksAgo >= 4)
    expect(read(silent)).toMatchObject({ value: 0, asOf: '2026-06-02' })
  })

  it('compares events where there are any, people otherwise, and what it is told if it is told', () => {
    const people = levels(10, 10, activeUsers)
    const both = [...people, ...levels(40, 100)]
    expect(read(both).value).toBe(0)
    expect(read(people).value).toBe(75)
    expect(read(both, { metrics: [activeUsers] }).value).toBe(75)
  })

  it('looks as far as it is told', () => {
    const usage = stretches('reports', [2, 50], [2, 100], [4, 100])
    expect(read(usage, { windowDays: 14 }).figure).toBe(-0.5)
    expect(read(usage).figure).toBe(-0.25)
  })

  it('opens the comparison', () => {
    expect(read(levels(75, 100)).evidence[0]!.text).toBe(
      '75 a week in the last 4 weeks, 100 a week in the 12 before',
    )
  })

  it('never falls when more is used in a recent week, in whatever season', () => {
    const week = fc.double({ min: 0, max: 1e4, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(week, { minLength: 16, maxLength: 64 }),
        fc.nat(3),
        week,
        (quantities, at, extra) => {
          const more = quantities.map((quantity, index) => quantity + (index === at ? extra : 0))
          const [before, after] = [read(weekly('reports', quantities)), read(weekly('reports', more))]
          if (before.value !== null) expect(after.value!).toBeGreaterThanOrEqual(before.value - 1e-9)
        },
      ),
    )
  })
})
