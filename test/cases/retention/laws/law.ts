import fc from 'fast-check'
import type { AccountBook } from '../../../../shared/src/ledger/account-book.ts'
import { movementsReport } from '../../../../shared/src/ledger/movements/movements-report.ts'
import { type RetentionGroup, retentionReport } from '../../../../shared/src/ledger/rates/retention-report.ts'
import type { LedgerPolicy } from '../../../../shared/src/ledger-policy.ts'
import type { Allowed } from './allowed.ts'
import { randomBooks } from './random-books.ts'
import { type RandomQuestion, randomQuestion } from './random-question.ts'

/*
 * What must hold for every history and every policy: 10,000 histories over all the laws, the same ones in each run.
 */

export const everything: Allowed = {
  currencies: ['USD', 'EUR', 'JPY'],
  linksAcross: true,
  credits: true,
  changes: true,
}
export const oneCurrency: Allowed = { ...everything, currencies: ['USD'] }
export const noCredits: Allowed = { ...everything, credits: false }

/** Holds a law against so many histories of the kind allowed. */
export const law = (
  allowed: Allowed,
  numRuns: number,
  holds: (books: AccountBook[], question: RandomQuestion) => void,
): void =>
  fc.assert(
    fc.property(randomBooks(allowed), randomQuestion, (books, question) => holds(books, question)),
    { seed: 20_260_630, numRuns },
  )

const minor = (major: number): number => Math.round(major * 100)

/** A month of the bridge in minor units, all movements as one. */
export interface BridgeRow {
  month: string
  open: number
  moved: number
  fx: number
  close: number
}

export const bridge = (books: AccountBook[], question: RandomQuestion): BridgeRow[] =>
  movementsReport(books, { ...question, by: 'month' }).rows.map(row => ({
    month: row.month,
    open: minor(row.open),
    moved: [row.new, row.expansion, row.contraction, row.churn, row.reactivation, row.escalation ?? 0]
      .map(minor)
      .reduce((sum, amount) => sum + amount, 0),
    fx: minor(row.fx),
    close: minor(row.close),
  }))

/** The one group of a report without a grouping. */
export const figures = (books: AccountBook[], question: RandomQuestion): RetentionGroup =>
  retentionReport(books, question).groups[0]!

/** The same question under a policy changed in part. */
export const under = (question: RandomQuestion, policy: Partial<LedgerPolicy>): RandomQuestion => ({
  ...question,
  policy: { ...question.policy, ...policy },
})
