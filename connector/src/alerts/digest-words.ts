import { readable } from '@perennial/shared/money'
import type { Digest, DigestLine } from './digest.ts'

export const percent = (share: number): string => `${Math.round(share * 100)} %`

export const digestTitle = ({ lines, asOf }: Digest): string =>
  lines.length === 0
    ? `No renewal needs a call on ${asOf}`
    : `${lines.length} renewal${lines.length === 1 ? '' : 's'} to save, as of ${asOf}`

export const digestTotal = ({ expectedLoss }: Digest): string | null =>
  expectedLoss && `If nobody acts, ${readable(expectedLoss)} of yearly revenue is expected to be lost.`

/** When it is decided, and by when to act. */
export const whenText = ({ due, decisionDate, noticeDate, daysLeft }: DigestLine): string => {
  if (decisionDate === null) return `Act by ${due}. It can be ended at any time.`
  const what = decisionDate === noticeDate ? 'Notice can be given until' : 'It ends on'
  const overdue = daysLeft !== null && daysLeft < 0 ? ', which has passed' : ''
  return `Act by ${due}. ${what} ${decisionDate}${overdue}.`
}

/** What is at stake, with how sure that is. */
export const stakeText = ({ arr, expectedLoss, risk, low, high, riskThen }: DigestLine): string => {
  const now = risk ?? riskThen
  const range = low === null || high === null ? '' : ` (${percent(low)} to ${percent(high)})`
  const leaves = `${percent(now)}${range} likely to leave`
  return arr === null || expectedLoss === null
    ? `ARR not known in the reporting currency; ${leaves}`
    : `ARR ${readable(arr)}; ${leaves}; expected loss ${readable(expectedLoss)}`
}

export const chanceText = ({ saveable, escalated }: DigestLine): string | null => {
  const parts = [saveable?.because, escalated ? 'an escalated ticket is open' : undefined]
  const said = parts.filter(part => part !== undefined).join('; ')
  return said === '' ? null : `${said[0]!.toUpperCase()}${said.slice(1)}.`
}
