import { shockOfDeviation } from '@perennial/shared/forecast/distribution/quarter-shock'
import { periodNamed } from '@perennial/shared/forecast/period'
import { forecastReport } from '@perennial/shared/forecast/report'
import { decidedItem, renewalItem } from '../../../../test/cases/forecast.ts'
import { forecastJson } from './forecast-json.ts'
import { forecastText } from './forecast-text.ts'

const nobody = {
  customers: 0,
  target: 0,
  expected: 0,
  expectedLoss: 0,
  baseRate: 0.96,
  because: 'A quarter 96 %.',
}
const report = (items: Parameters<typeof forecastReport>[0], atWill = nobody) =>
  forecastJson(
    forecastReport(items, {
      period: periodNamed('2026-Q3', 1)!,
      currency: 'USD',
      by: null,
      atWill,
      shock: shockOfDeviation(0),
    }),
    '2026-06-30',
  )

it('gives amounts in major units, what is not known as null', () => {
  const { renewals, target, byCategory } = report([
    renewalItem(),
    renewalItem({ due: '2026-09-01', target: null }),
  ])
  expect({ target, byCategory }).toEqual({
    target: 1000,
    byCategory: { commit: 0, best_case: 800, doubtful: 0, lost: 0 },
  })
  expect(renewals.map(one => [one.target, one.expected, one.final])).toEqual([
    [1000, 800, null],
    [null, null, null],
  ])
})

it('says sums, range, categories and every renewal', () => {
  const text = forecastText(
    report([renewalItem({ name: 'Ada' }), decidedItem(123_456, { name: 'Bell', account: 'b' })]),
  )
  expect(text).toContain('Renewals of 2026-Q3 (2026-07-01 to 2026-09-30) as of 2026-06-30, ARR in USD.')
  expect(text).toContain('Up for renewal 2,000; expected 2,034.56, called 2,034.56; decided so far 1,234.56.')
  expect(text).toMatch(/Ada +1,000 +80.0 % +800 +800 +best case +model +not due/)
  expect(text).toMatch(/Bell +1,000 +100.0 % +1,234.56/)
})

it('says counts where renewals are few, a range where they are many', () => {
  const few = Array.from({ length: 10 }, (_, at) => renewalItem({ account: `${at}` }))
  expect(forecastText(report(few))).toMatch(/\d+(-\d+)? of 10 renew/)
  expect(forecastText(report([...few, renewalItem({ account: 'x' })]))).not.toMatch(/of 11 renew/)
})

it('names what is in no sum, as it is paid', () => {
  const euro = renewalItem({ target: null, original: [{ minor: 5000, currency: 'EUR' }] })
  const text = forecastText(
    report([euro, renewalItem({ account: 'b', target: null })], { ...nobody, customers: 1, target: 900 }),
  )
  expect(text).toContain('In no sum: EUR 50 of 1 renewal; no rate into USD is known')
  expect(text).toContain('In no sum: 1 renewal whose amount is not known.')
  expect(text).toContain('At will: 1 customer paying 9;')
  expect(text).toMatch(/Ada +EUR 50 /)
})

it('of a period without renewals says so', () => {
  expect(forecastText(report([]))).toBe(
    'Renewals of 2026-Q3 (2026-07-01 to 2026-09-30) as of 2026-06-30, ARR in USD.\nNo renewal is due.',
  )
})
