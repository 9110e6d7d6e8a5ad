import { durationMonths, intervalMonths } from './line-items.ts'

it.each([
  ['monthly', 1],
  ['quarterly', 3],
  ['per_six_months', 6],
  ['ANNUALLY', 12],
  ['per_three_years', 36],
  ['weekly', 12 / 52],
  [null, null],
  ['whenever', null],
])('a bill %s comes every %s months', (frequency, months) => {
  expect(intervalMonths(frequency)).toBe(months)
})

it.each([
  ['P12M', 12],
  ['P1Y6M', 18],
  ['P2Y', 24],
  ['24', 24],
  ['P', null],
  ['P30D', null],
  ['a year', null],
  [null, null],
])('a term of %s has %s months', (text, months) => {
  expect(durationMonths(text)).toBe(months)
})
