import type { MovementsRow } from '../movements/movements-report.ts'
import { type ClosedPeriod, priorPeriodAdjustments } from './prior-period.ts'

const row = (month: string, more: Partial<MovementsRow> = {}): MovementsRow => ({
  month,
  open: 1000.1,
  new: 0,
  expansion: 0,
  contraction: 0,
  churn: 0,
  reactivation: 0,
  fx: 0,
  close: 1000.1,
  ...more,
})

const closed = (month: string, movements = row(month)): ClosedPeriod => ({
  month,
  measure: 'arr',
  level: 'account',
  policy: 'default',
  currency: 'USD',
  movements,
  retention: { nrr: 1, grr: 1, logo: 1 },
  closedBy: 'Fay',
  closedAt: '2026-10-03T09:00:00.000Z',
})
const now = (...rows: MovementsRow[]) => new Map(rows.map(one => [one.month, one]))

it('a closed month that is still the same is no line', () => {
  expect(priorPeriodAdjustments([closed('2026-09')], now(row('2026-09')))).toEqual([])
})

it('a closed month that became another is a line of its own, exact to the cent', () => {
  const late = row('2026-09', { new: 0.2, close: 1000.3 })
  const [line, ...more] = priorPeriodAdjustments(
    [closed('2026-10'), closed('2026-09')],
    now(late, row('2026-10', { open: 1000.3, close: 1000.3 })),
  )
  expect(line).toMatchObject({
    month: '2026-09',
    closedBy: 'Fay',
    asClosed: row('2026-09'),
    asNowKnown: late,
    changes: { open: 0, new: 0.2, churn: 0, close: 0.2 },
    difference: 0.2,
  })
  expect(more.map(({ month, changes }) => [month, changes.open])).toEqual([['2026-10', 0.2]])
})

it('the difference ties like any bridge: open + movements = close', () => {
  const late = row('2026-09', { open: 900, expansion: 300.05, churn: -100.5, close: 1099.55 })
  const { changes: d } = priorPeriodAdjustments([closed('2026-09')], now(late))[0]!
  const sum = d.open + d.new + d.expansion + d.contraction + d.churn + d.reactivation + d.fx
  expect(sum).toBeCloseTo(d.close, 9)
})

it('a month that was not asked for is left out', () => {
  expect(priorPeriodAdjustments([closed('2026-09')], now())).toEqual([])
})
