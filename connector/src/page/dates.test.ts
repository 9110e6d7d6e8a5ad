import { away, dayText, isNear, quarterText, when } from './dates.ts'

const asOf = '2026-06-30'

it.each([
  ['2026-06-30', 'today'],
  ['2026-07-01', 'tomorrow'],
  ['2026-06-29', 'yesterday'],
  ['2026-08-14', 'in 45 days'],
  ['2026-06-27', '3 days ago'],
])('%s is %s', (day, text) => expect(away(asOf, day).replaceAll('\u00a0', ' ')).toBe(text))

it('writes days so that nobody mistakes the month', () => {
  expect(dayText('2026-08-04')).toBe('4 Aug 2026')
  expect(when(asOf, '2026-08-14').text).toContain('<time datetime="2026-08-14">14 Aug 2026</time>')
})

it.each([
  ['2026-01-01', '2026 Q1'],
  ['2026-06-30', '2026 Q2'],
  ['2026-07-01', '2026 Q3'],
  ['2026-12-31', '2026 Q4'],
])('%s is in %s', (day, quarter) => expect(quarterText(day)).toBe(quarter))

it('takes the next thirty days for near, and nothing that has passed', () => {
  expect(['2026-06-29', '2026-06-30', '2026-07-30', '2026-07-31'].map(day => isNear(asOf, day))).toEqual([
    false,
    true,
    true,
    false,
  ])
})
