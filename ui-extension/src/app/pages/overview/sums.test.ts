import { dueText } from './sums.ts'

it.each([
  [{ renewals: 3, amount: 900, withoutAmount: 0 }, '900 (3)'],
  [{ renewals: 3, amount: 900, withoutAmount: 1 }, '900 (3, 1 unknown)'],
  [{ renewals: 2, amount: 0, withoutAmount: 2 }, 'Unknown (2)'],
])('%j is never a zero that is only unknown', (due, words) => {
  expect(dueText(due, String)).toBe(words)
})
