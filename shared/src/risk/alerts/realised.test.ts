import { wilson, z95 } from '../wilson.ts'
import { type JudgedAlert, realised, realisedByWeek } from './realised.ts'

const judged = (
  risk: number,
  outcome: JudgedAlert['outcome'],
  more: Partial<JudgedAlert> = {},
): JudgedAlert => ({
  week: '2026-06-29',
  risk,
  arrMinor: 1000,
  outcome,
  useful: 0,
  notUseful: 0,
  ...more,
})

it('holds what came true against what was promised', () => {
  const alerts = [
    judged(0.8, 'lost', { useful: 1 }),
    judged(0.6, 'lost', { arrMinor: null }),
    judged(0.5, 'renewed', { notUseful: 2 }),
    judged(0.4, null),
  ]
  const found = realised(alerts)
  expect(found).toMatchObject({
    ...{ alerts: 4, decided: 3, lost: 2, renewed: 1, open: 1 },
    ...{ promisedLoss: 1700, promisedLossOfDecided: 1300, lostArr: 1000, useful: 1, notUseful: 2 },
    ...wilson(2 / 3, 3, z95),
  })
  expect(found.promised).toBeCloseTo(2.3, 12)
  expect(found.promisedOfDecided).toBeCloseTo(1.9, 12)
  expect(found.precision).toBeCloseTo(2 / 3, 12)
})

it('says nothing of how many were right before any was decided', () => {
  expect(realised([judged(0.5, null)])).toMatchObject({ precision: null, low: null, high: null, open: 1 })
})

it('tells the weeks apart, the latest first', () => {
  const weeks = realisedByWeek([judged(0.5, 'lost'), judged(0.4, null, { week: '2026-07-06' })])
  expect(weeks.map(({ week, lost }) => [week, lost])).toEqual([
    ['2026-07-06', 0],
    ['2026-06-29', 1],
  ])
})
