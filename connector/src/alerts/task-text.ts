import type { Day } from '@perennial/shared/day'
import { readable } from '@perennial/shared/money'
import type { Candidate } from '@perennial/shared/risk/alerts/candidate'
import type { NewTask } from '../crm/crm.ts'

/** What a task tells of an account. */
export type TaskSubject = Pick<
  Candidate,
  | 'accountId'
  | 'ownerId'
  | 'name'
  | 'risk'
  | 'arr'
  | 'renewalDate'
  | 'noticeDate'
  | 'decisionDate'
  | 'daysLeft'
>

const soonDays = 14
const likely = 0.5

/** The task of an alert, for everybody who sees the record: dates, revenue and what was counted; no person, no quote, no probability. */
export function taskOf(
  alertId: string,
  subject: TaskSubject,
  { due, factual }: { due: Day; factual: readonly string[] },
): NewTask {
  const { accountId, ownerId, name, risk, daysLeft, decisionDate } = subject
  return {
    key: alertId,
    companyId: accountId,
    ownerId,
    title: `Renewal at risk: ${name}${decisionDate === null ? '' : `, decided by ${decisionDate}`}`,
    body: bodyOf(subject, due, factual),
    due,
    priority: risk >= likely || (daysLeft !== null && daysLeft <= soonDays) ? 'high' : 'medium',
  }
}

const bodyOf = ({ name, renewalDate, noticeDate, arr }: TaskSubject, due: Day, factual: readonly string[]) =>
  [
    `The renewal of ${name} is at risk. Please act by ${due}.`,
    renewalDate === null ? 'It can be ended at any time.' : `Renewal date: ${renewalDate}`,
    ...(noticeDate === null ? [] : [`Notice date: ${noticeDate}`]),
    `ARR: ${arr.length === 0 ? 'not known' : arr.map(readable).join(' and ')}`,
    ...(factual.length === 0 ? [] : ['Why:', ...factual.map(reason => `- ${reason}`)]),
    'Perennial completes this task when the alert is over.',
  ].join('\n')
