import { ConfigError } from '../../errors.ts'
import {
  restatementColumns,
  restatementReport,
  restatementRows,
  restatementSummary,
} from '../../ledger/restatement.ts'
import { columns } from '../output.ts'
import type { CommonOptions, Session } from '../session.ts'
import { askLedger } from './ledger-question.ts'
import type { Report } from './printed.ts'
import { dayOption, measureOption, policyOption, windowOption } from './report-options.ts'

/** What changed about a window between two days of knowledge, account by account, and why. */
export const restatement: Report = async (session, options) => {
  const known = dayOption('--known', options.known)
  if (known === null)
    throw new ConfigError('--known is missing', {
      field: '--known',
      remedy:
        'name the earlier day of knowledge with --known YYYY-MM-DD, and a later one with --and (default: now)',
    })
  const window = windowOption(options)
  const measure = measureOption(options)
  const { policy, policyName } = policyOption(options, session.config.policy)
  const later = dayOption('--and', options.and)
  const { known: _, ...now } = options
  const { segment: __, ...everybody } = now
  const after = await booksAt(session, later === null ? now : { ...now, known: later })
  const before = await booksAt(session, { ...everybody, known })
  const report = restatementReport(
    // The same accounts on both sides: who only came into the segment is no new customer.
    before.books.filter(({ account }) => after.accounts === null || after.accounts.has(account.id)),
    after.books,
    { ...window, measure, policy },
    {
      known,
      and: later ?? after.scope.asOf,
      policyName,
    },
  )
  const rows = restatementRows(report)
  return {
    json: report,
    header: restatementColumns,
    rows,
    text: () =>
      [
        columns([
          [...restatementColumns],
          ...rows.map(row => restatementColumns.map(name => String(row[name] ?? ''))),
        ]),
        restatementSummary(report),
      ].join('\n'),
  }
}

const booksAt = (session: Session, options: CommonOptions & { known?: string; segment?: string }) =>
  askLedger(session, options, async ({ books, accounts, scope }) => ({
    books: await books(),
    accounts,
    scope,
  }))
