import type { AccountBook } from '@perennial/shared/ledger/account-book'
import {
  type RestatedSpan,
  type RestatementAsked,
  restatement,
} from '@perennial/shared/ledger/adjustments/restatement'
import { majorUnits } from '@perennial/shared/ledger/units/major-units'

/** What changed between two dates of knowledge; money in major units. */
export interface RestatementReport {
  from: string
  to: string
  known: string
  and: string
  measure: RestatementAsked['measure']
  policy: string
  rows: RestatedSpan[]
}

export interface Knowledge {
  /** Days; all of each is known. */
  known: string
  and: string
  policyName: string
}

export function restatementReport(
  before: readonly AccountBook[],
  after: readonly AccountBook[],
  asked: RestatementAsked,
  { known, and, policyName }: Knowledge,
): RestatementReport {
  const { from, to, measure } = asked
  const rows = restatement(before, after, asked).map(inMajorUnits)
  return { from, to, known, and, measure, policy: policyName, rows }
}

const inMajorUnits = (row: RestatedSpan): RestatedSpan => {
  const major = majorUnits(row.currency)
  return { ...row, before: major(row.before), after: major(row.after), difference: major(row.difference) }
}

export const restatementColumns = [
  'account',
  'name',
  'from',
  'to',
  'currency',
  'before',
  'after',
  'difference',
  'why',
] as const

/** Rows of a table or a CSV: why as one text. */
export const restatementRows = ({ rows }: RestatementReport) =>
  rows.map(({ why, ...row }) => ({
    ...row,
    why: why.map(({ what, text }) => `${what.replaceAll('_', ' ')} (${text})`).join('; '),
  }))

/** What stands below the table. */
export function restatementSummary({ rows, known, and, from, to }: RestatementReport): string {
  const accounts = new Set(rows.map(({ account }) => account)).size
  return rows.length === 0
    ? `Nothing about ${from} to ${to} is known otherwise on ${and} than on ${known}.`
    : `${accounts} account${accounts === 1 ? '' : 's'} paid something else between ${from} and ${to} by what was known on ${and} than by what was known on ${known}.`
}
