import { categoryOf } from './category.ts'
import { ForecastPolicy } from './forecast-policy.ts'

const usual = ForecastPolicy.parse({})

it.each([
  ['commit', 'conclusion', 0.85],
  ['best_case', 'conclusion', 0.849],
  ['best_case', 'conclusion', 0.6],
  ['doubtful', 'conclusion', 0.599],
  ['doubtful', 'conclusion', 0],
  ['commit', 'silence', 0.97],
  ['lost', 'notice', 0.3],
  ['commit', 'decision', 1],
  ['lost', 'decision', 0],
] as const)('is %s from a %s of %d', (category, from, renews) => {
  expect(categoryOf({ from, renews, scored: true }, usual)).toBe(category)
})

it('follows the thresholds of the policy', () => {
  const strict = ForecastPolicy.parse({ commit: 0.95, bestCase: 0.8 })
  expect(categoryOf({ from: 'conclusion', renews: 0.9, scored: true }, strict)).toBe('best_case')
  expect(ForecastPolicy.safeParse({ commit: 0.5, bestCase: 0.8 }).success).toBe(false)
})

it.each([
  ['best_case', 'base_rate', 0.95],
  ['best_case', 'silence', 0.99],
  ['doubtful', 'base_rate', 0.5],
  ['commit', 'decision', 1],
] as const)('of an account without a score is %s from a %s of %d', (category, from, renews) => {
  expect(categoryOf({ from, renews, scored: false }, usual)).toBe(category)
})
