import { addDays, type Day } from '../../day.ts'
import type { ContractLine } from '../../model/contract-line.ts'
import { contractEnd } from './life.ts'
import type { LintedBook, LintPolicy, Remark } from './line-finding.ts'
import { isLost } from './notice.ts'
import { recurs } from './recurs.ts'
import { explicitSuccessors, likelySuccessors, type Successors } from './successor-of.ts'

/** A line of the same account that starts this soon after another ended may well be its renewal. */
const plausibleDays = 92

/** Renewals that are missing or not linked, by the line that ended. */
export function lintRenewals(
  book: LintedBook,
  asOf: Day,
  policy: LintPolicy,
): (line: ContractLine) => Remark[] {
  const lines = [...book.lines, ...(book.elsewhere ?? [])]
  const explicit = explicitSuccessors(lines)
  const likely = likelySuccessors(lines, { ...policy, graceDays: Math.max(plausibleDays, policy.graceDays) })
  return line => [...absent(line, likely, asOf, policy), ...unlinked(line, explicit, likely)]
}

function absent(line: ContractLine, likely: Successors, asOf: Day, policy: LintPolicy): Remark[] {
  const end = contractEnd(line, policy.autoRenewal)
  if (end === null || end > asOf || !recurs(line) || isLost(line) || likely.has(line.id)) return []
  return [
    {
      code: 'renewal_absent',
      message: `${line.name} ended on ${end}, and neither a renewal nor a loss is recorded`,
      remedy: 'enter the renewal as a line that replaces it, or why it was lost',
    },
  ]
}

/** What follows without a link is no renewal of it: said where that is likely wrong. */
function unlinked(line: ContractLine, explicit: Successors, likely: Successors): Remark[] {
  const follower = likely.get(line.id)
  if (follower === undefined || line.end === null) return []
  const remedy = `if ${follower.name} renews ${line.name}, say that it replaces it`
  if (follower.start === addDays(line.end, 1)) return [gapOfOneDay(line, follower)]
  if (explicit.has(line.id)) return []
  if (isInOtherCurrency(follower, line))
    return [
      {
        code: 'currency_changes',
        message: `${line.name} ends on ${line.end} in ${line.price!.currency}; ${follower.name} follows on ${follower.start} in ${follower.price!.currency} without a link`,
        remedy,
      },
    ]
  return [
    {
      code: 'renewal_unlinked',
      message: `${line.name} ends on ${line.end}, and what starts on ${follower.start}, ${follower.name}, is not linked to it`,
      remedy,
    },
  ]
}

const gapOfOneDay = (line: ContractLine, follower: ContractLine): Remark => ({
  code: 'gap_of_one_day',
  message: `${line.name} ends on ${line.end} and ${follower.name} starts the day after: on ${line.end} nothing is in force`,
  remedy: 'if its end is meant as the last day covered, enter the day after, or say so in the mapping',
})

const isInOtherCurrency = (a: ContractLine, b: ContractLine): boolean =>
  a.price !== null && b.price !== null && a.price.currency !== b.price.currency
