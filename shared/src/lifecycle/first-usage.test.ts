import { firstUsageOf } from './first-usage.ts'

const used = (on: string, quantity: number, metric = 'logins') => ({ metric, on, quantity })
const usage = [
  used('2026-03-31', 100),
  used('2026-04-01', 1),
  used('2026-04-10', 2),
  used('2026-04-11', 4),
  used('2026-04-05', 50, 'exports'),
]
const first = (more = {}) =>
  firstUsageOf(usage, { start: '2026-04-01', asOf: '2026-06-30', recordedFrom: '2026-01-01', ...more })

describe('usage in the first days', () => {
  it('counts from the start day, so many days', () => {
    expect(first()('logins', 10)).toEqual({ quantity: 3, complete: true })
    expect(first()('logins', 11)).toEqual({ quantity: 7, complete: true })
    expect(first()('exports', 11)).toEqual({ quantity: 50, complete: true })
  })

  it('is not complete before the days are over, and does not look beyond the day asked about', () => {
    expect(first({ asOf: '2026-04-10' })('logins', 11)).toEqual({ quantity: 3, complete: false })
    expect(first({ asOf: '2026-04-11' })('logins', 11)).toEqual({ quantity: 7, complete: true })
  })

  it('is not complete where recording began later than the customer', () => {
    expect(first({ recordedFrom: '2026-04-02' })('logins', 10)).toEqual({ quantity: 3, complete: false })
  })

  it('is nothing known, rather than nothing used, where a metric was never seen', () => {
    expect(first()('reports', 10)).toBeNull()
  })
})
