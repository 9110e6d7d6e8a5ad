import { addDays } from '../../day.ts'
import { rhythmOf } from './rhythm.ts'

const asOf = '2026-06-30'
/** So many days with records, each `every` days, the newest `ago` days ago. */
const days = (count: number, every: number, ago: number, ...more: number[]): Set<string> =>
  new Set([
    ...Array.from({ length: count }, (_, at) => addDays(asOf, -(ago + at * every))),
    ...more.map(one => addDays(asOf, -one)),
  ])

describe('records that no longer come in', () => {
  it.each([
    ['daily ones, silent for two weeks', days(100, 1, 14), false],
    ['daily ones, silent for longer', days(100, 1, 15), true],
    ['monthly ones, silent for two months', days(12, 30, 60), false],
    ['monthly ones, silent for four', days(12, 30, 120), true],
    ['weekly ones after one long holiday, silent for five weeks', days(60, 7, 35, 520), true],
  ])('%s', (_case, of, broken) => {
    expect(rhythmOf(of, asOf)?.broken).toBe(broken)
  })

  it('are not missed where there were too few to tell a rhythm, and those of later days do not count', () => {
    expect(rhythmOf(days(9, 1, 100), asOf)).toBeNull()
    expect(rhythmOf(new Set([...days(20, 1, 100), addDays(asOf, 1)]), asOf)).toMatchObject({
      newest: addDays(asOf, -100),
      silentDays: 100,
      usualGap: 1,
    })
  })
})
