import { daysBetween } from '@perennial/shared/day'
import { bandLabels } from '@perennial/shared/health/band'
import type { Finding } from '@perennial/shared/ledger/findings'
import { shortWords } from '../../page/amounts.ts'
import { away, dayText } from '../../page/dates.ts'
import { sentence } from '../../page/words.ts'
import type { Audit, AuditRenewal } from '../audit.ts'
import { renewalsAhead } from './facts.ts'

/** What to do first: "<verb> <account><because>". */
export interface OneThing {
  verb: string
  account: { name: string; url: string | null } | null
  because: string
}

/** A deadline this near outweighs any finding: once it has passed nothing can be done about it. */
const pressingDays = 14

/** The nearest notice date if it is pressing, else the largest finding, else whatever comes up next. */
export function oneThing(audit: Audit): OneThing {
  if (audit.customers.customers === 0) return noCustomers
  const next = nextNotice(audit)
  if (next && daysBetween(audit.asOf, next.noticeDate) <= pressingDays) return callBefore(next, audit)
  const largest = audit.findings.find(({ severity }) => severity === 'high') ?? audit.findings[0]
  if (largest) return settle(largest)
  if (next) return callBefore(next, audit)
  const [overdue] = audit.overdue
  if (overdue) return closeOverdue(overdue, audit)
  const [renewal] = renewalsAhead(audit)
  return renewal ? prepare(renewal, audit) : nothingPresses
}

const noCustomers: OneThing = {
  verb: 'say which companies are your customers',
  account: null,
  because: '. No company of this portal was recognised as one, so every figure below is unknown, not zero.',
}
const nothingPresses: OneThing = {
  verb: 'nothing presses',
  account: null,
  because: '. No notice date, no renewal and no finding is open in the quarters ahead.',
}

type WithNotice = AuditRenewal & { noticeDate: string }

function nextNotice(audit: Audit): WithNotice | undefined {
  const ahead = renewalsAhead(audit).filter(
    (renewal): renewal is WithNotice => renewal.noticeDate !== null && renewal.noticeDate >= audit.asOf,
  )
  return ahead.toSorted((a, b) => daysBetween(b.noticeDate, a.noticeDate))[0]
}

const callBefore = (renewal: WithNotice, { asOf }: Audit): OneThing => ({
  verb: 'call',
  account: renewal,
  because: `. ${dayText(renewal.noticeDate)} (${away(asOf, renewal.noticeDate)}) is the last day to give notice on ${shortWords(renewal.arr)}${
    renewal.basis === 'assumed' ? ', by an assumed date: confirm it first' : ''
  }. Health: ${bandLabels[renewal.band].toLowerCase()}; ${lastContact(renewal)}.`,
})

const settle = ({ account, arr, message, remedy }: Finding): OneThing => ({
  verb: 'settle',
  account,
  because: `. ${sentence(message)} ${sentence(remedy)} ${shortWords(arr)} rests on it.`,
})

const closeOverdue = (renewal: AuditRenewal, { asOf }: Audit): OneThing => ({
  verb: 'close the renewal of',
  account: renewal,
  because: `. It was due ${dayText(renewal.date)} (${away(asOf, renewal.date)}); ${shortWords(renewal.arr)} is at stake.`,
})

const prepare = (renewal: AuditRenewal, { asOf }: Audit): OneThing => ({
  verb: 'prepare the renewal of',
  account: renewal,
  because: `. It comes up ${dayText(renewal.date)} (${away(asOf, renewal.date)}) with ${shortWords(renewal.arr)}.`,
})

const lastContact = ({ lastTouch }: AuditRenewal): string =>
  lastTouch === null ? 'no two-way contact is on record' : `last two-way contact ${dayText(lastTouch)}`
