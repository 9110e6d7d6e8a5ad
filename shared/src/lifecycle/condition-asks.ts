import type { Condition } from './condition.ts'
import { holds } from './condition-holds.ts'
import { testsIn } from './condition-tests.ts'
import { isOfLedger } from './fact-table.ts'
import type { Facts } from './facts.ts'

/** What a condition asks for that is not known of an account, by the names conditions use; a metric for early usage. */
export const missingFor = (condition: Condition, facts: Facts): string[] => [
  ...new Set(
    testsIn(condition)
      .filter(test => holds(test, facts) === null)
      .map(asked),
  ),
]

/** Whether contracts and the account itself decide a condition, so that reports on money can for any day. */
export const asksLedgerOnly = (condition: Condition): boolean =>
  testsIn(condition).every(test => 'fact' in test && isOfLedger(test.fact))

const asked = (test: ReturnType<typeof testsIn>[number]): string => ('usage' in test ? test.usage : test.fact)
