import type { Day } from '../../day.ts'
import type { ContractLine } from '../../model/contract-line.ts'
import type { LineFinding, LintedBook, LintPolicy } from './line-finding.ts'
import { lintAmounts } from './lint-amounts.ts'
import { lintDates } from './lint-dates.ts'
import { lintDuplicates } from './lint-duplicates.ts'
import { lintLinks } from './lint-links.ts'
import { lintRenewals } from './lint-renewals.ts'
import { lintTerms } from './lint-terms.ts'

/**
 * Everything about the contract lines of an account that a person should settle before finance signs, in order of line
 * and code whatever the order given. Lines as the sources state them, not closed by links.
 */
export function lintLines(book: LintedBook, asOf: Day, policy: LintPolicy): LineFinding[] {
  const around = [...book.lines, ...(book.elsewhere ?? [])]
  const links = lintLinks(around)
  const renewals = lintRenewals(book, asOf, policy)
  const duplicates = lintDuplicates(book.lines)
  const remarks = (line: ContractLine) => [
    ...lintAmounts(line, around),
    ...lintTerms(line, asOf, policy),
    ...lintDates(line),
    ...links(line),
    ...renewals(line),
    ...duplicates(line),
  ]
  return book.lines
    .flatMap(line => remarks(line).map(said => ({ ...said, lineId: line.id, accountId: book.account.id })))
    .sort(byLineAndCode)
}

const byLineAndCode = (a: LineFinding, b: LineFinding): number =>
  order(a.lineId, b.lineId) || order(a.code, b.code) || order(a.message, b.message)

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
