import { leadOf } from './lead.ts'

it.each([
  [500, 180],
  [181, 180],
  [180, 180],
  [179, 180],
  [120, 120],
  [100, 120],
  [31, 60],
  [30, 30],
  [1, 30],
  [0, 30],
  [-20, 30],
])('a decision %i days away is looked at as one %i days away', (days, lead) => {
  expect(leadOf(days)).toBe(lead)
})
