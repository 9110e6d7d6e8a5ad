import { addDays } from '../../day.ts'
import { expectedLoad } from './expected-load.ts'

const since = '2026-01-01'
const onDay = (age: number) => addDays(since, age - 1)

it.each([
  ['an unknown start', null, 90, 90, 90],
  ['the first half year', since, 180, 180, 270],
  ['the first quarter', since, 90, 90, 157.5],
  ['the second quarter', since, 180, 90, 112.5],
  ['a settled quarter', since, 400, 90, 90],
  ['a window that began before the customer did', since, 30, 90, 57.5],
  ['a window before the customer', since, -5, 90, 0],
])('%s', (_, start, age, days, expected) => {
  expect(expectedLoad(start, onDay(age), days)).toBeCloseTo(expected, 9)
})
