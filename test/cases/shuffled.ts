import fc from 'fast-check'
import type { AccountView } from '../../shared/src/model/account-view.ts'
import { anyView } from './any-view.ts'

/** Any account, and the same facts in another order. */
export const anyViewTwice: fc.Arbitrary<[AccountView, AccountView]> = fc
  .tuple(anyView, fc.array(fc.nat(1000), { minLength: 5, maxLength: 13 }))
  .map(([view, ranks]) => [view, shuffled(view, ranks)])

/** Every list of a value, and every list in those, sorted by the given ranks instead. */
function shuffled<T>(value: T, ranks: readonly number[]): T {
  if (Array.isArray(value))
    return inOrderOf(
      ranks,
      value.map(one => shuffled(one, ranks)),
    ) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shuffled(one, ranks)])) as T
}

const inOrderOf = <T>(ranks: readonly number[], list: readonly T[]): T[] =>
  list
    .map((one, at) => ({ one, rank: ranks[at % ranks.length]! }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ one }) => one)
