import fc from 'fast-check'
import { asOf, viewOf, weekly } from '../../../../test/cases/account-view.ts'
import { activeUsers, type UsageWeek } from '../../model/usage.ts'
import { defaultPolicy } from '../../policy.ts'
import { usageTrend } from './usage-trend.ts'

const read = (usage: UsageWeek[]) => usageTrend.read(viewOf({ usage }), asOf, defaultPolicy)
/** Four recent weeks against twelve before, each at a level. */
const levels = (recent: number, before: number, metric = 'reports') =>
  weekly(metric, [...Array<number>(4).fill(recent), ...Array<number>(12).fill(before)])

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
    ['no usage was ever imported', [], /No product usage/],
    ['nothing was used in the weeks before', levels(50, 0), /no baseline/],
    ['the account has used the product for a month only', weekly('reports', [9, 8, 7, 6]), /no baseline/],
    [
      'the account has used the product for seven weeks',
      weekly('reports', [9, 8, 7, 6, 5, 4, 3]),
      /no baseline/,
    ],
  ])('does not know when %s', (_, usage, because) => {
    expect(read(usage)).toEqual({ value: null, because: expect.stringMatching(because), evidence: [] })
  })

  it('does not take the weeks before a new customer began for weeks without usage', () => {
    expect(read(weekly('reports', Array<number>(8).fill(100))).value).toBe(75)
  })

  it('takes weeks without a row as weeks without usage once the account had begun', () => {
    const silent = levels(100, 100).filter(({ weeksAgo }) => weeksAgo >= 4)
    expect(read(silent).value).toBe(0)
  })

  it('compares events where there are any, people otherwise', () => {
    const people = levels(10, 10, activeUsers)
    expect(read([...people, ...levels(40, 100)]).value).toBe(0)
    expect(read(people).value).toBe(75)
  })

  it('opens the comparison', () => {
    expect(read(levels(75, 100)).evidence[0]!.text).toBe(
      '75 a week in the last four weeks, 100 a week in the 12 before',
    )
  })

  it('never falls when more is used in a recent week', () => {
    const week = fc.double({ min: 0, max: 1e4, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(week, { minLength: 16, maxLength: 16 }),
        fc.nat(3),
        week,
        (quantities, at, extra) => {
          const more = quantities.map((quantity, index) => quantity + (index === at ? extra : 0))
          const [before, after] = [read(weekly('reports', quantities)), read(weekly('reports', more))]
          if (before.value !== null) expect(after.value!).toBeGreaterThanOrEqual(before.value)
        },
      ),
    )
  })
})
