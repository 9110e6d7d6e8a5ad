import { weekly } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import { uptime } from '../../model/usage.ts'
import { productUptime } from './product-uptime.ts'

const read = (...percent: number[]) => readOf(productUptime, { usage: weekly(uptime, percent) })

describe('product uptime', () => {
  it.each([
    ['never down', [100, 100, 100, 100], 100],
    ['three nines', [99.9, 99.9, 99.9, 99.9], 100],
    ['two and a half', [99.5, 99.5, 99.5, 99.5], 75],
    ['one bad week of four', [97, 100, 100, 100], 60],
    ['two nines', [99, 99], 45],
    ['97 %', [97], 0],
    ['down all week', [0], 0],
    ['a bad week two months ago', [100, 100, 100, 100, 100, 100, 100, 50], 100],
  ])('%s', (_, percent, value) => {
    expect(read(...percent).value).toBeCloseTo(value, 9)
  })

  it('leaves out weeks nobody measured', () => {
    const usage = weekly(uptime, [99, 99, 99]).filter(({ weeksAgo }) => weeksAgo === 2)
    expect(readOf(productUptime, { usage })).toMatchObject({
      figure: 99,
      because: 'The product was up 99.00 % of the time',
      asOf: '2026-06-16',
    })
  })

  it('does not know when nothing was measured lately', () => {
    const usage = weekly(uptime, Array<number>(9).fill(100)).slice(4)
    expect(readOf(productUptime, { usage })).toEqual(isUnknown(/No uptime/))
    expect(readOf(productUptime, { usage: weekly('logins', [5]) })).toEqual(isUnknown(/No uptime/))
  })
})
