import type { AlertReceipt, ListedAlert } from '@perennial/shared/alert-request'
import { readable } from '@perennial/shared/money'
import type { HeldBecause } from '@perennial/shared/risk/alerts/choose-alerts'
import type { Expected } from '@perennial/shared/risk/alerts/promise'
import { resolvedText, wokenText } from '../alerts/alert-words.ts'
import { percent } from '../alerts/digest-words.ts'
import type { AlertRun } from '../alerts/run-alerts.ts'
import type { TaskReport } from '../alerts/settle-tasks.ts'
import { columns, count } from './output.ts'

export function listText(list: readonly ListedAlert[]): string {
  if (list.length === 0) return 'No alert is open.'
  return columns([
    ['account', 'owner', 'risk', 'ARR', 'expected loss', 'decided by', 'act by', 'since', 'state', 'alert'],
    ...list.map(one => [
      one.account.name,
      one.ownerId ?? '-',
      percent(one.risk ?? one.riskThen),
      one.arr === null ? '-' : readable(one.arr),
      one.expectedLoss === null ? '-' : readable(one.expectedLoss),
      one.decisionDate ?? '-',
      one.status === 'resolved' ? '-' : one.due,
      one.raisedOn,
      stateText(one),
      one.id,
    ]),
  ])
}

function stateText({ status, snoozed, resolved }: ListedAlert): string {
  if (resolved !== null) return `over since ${resolved.on}: ${resolved.reason}`
  return snoozed === null ? status : `snoozed until ${snoozed.until}: ${snoozed.reason}`
}

const heldText: Readonly<Record<HeldBecause, string>> = {
  alerted: 'with an open alert',
  recent: 'with an alert not long ago',
  play: 'being worked on',
  too_late: 'past their notice date',
  too_far: 'decided too far ahead',
  budget: 'beyond the budget',
}

export function runText(run: AlertRun, tasks: TaskReport | null, isDry: boolean): string {
  const { raised, woken, resolved, held, promise } = run
  const { currency } = promise
  return [
    `${isDry ? 'Would raise' : 'Raised'} ${count(raised.length, 'alert')}${raised.length === 0 ? '.' : ':'}`,
    ...raised.map(
      ({ name, risk, arrMinor }) =>
        `  ${name}: ${percent(risk)} risk, ARR ${arrMinor === null ? `not known in ${currency}` : readable({ minor: arrMinor, currency })}`,
    ),
    ...woken.map(({ accountId, because }) => `Woken: ${accountId}, ${wokenText(because)}.`),
    ...resolved.map(({ accountId, because }) => `Over: ${accountId}, ${resolvedText(because)}.`),
    ...heldLines(held),
    `This week so far: ${expectedText(promise.raised, currency, 'alert')}.`,
    `Open from weeks before: ${expectedText(promise.standing, currency, 'alert')}.`,
    `Missed: ${expectedText(promise.missed, currency, 'account')}.`,
    ...(tasks === null ? [] : [tasksText(tasks)]),
  ].join('\n')
}

function heldLines(held: AlertRun['held']): string[] {
  const parts = Object.entries(held).map(([because, n]) => `${n} ${heldText[because as HeldBecause]}`)
  return parts.length === 0 ? [] : [`Risky accounts without a new alert: ${parts.join(', ')}.`]
}

export const expectedText = (
  { accounts, leaving, loss, withoutArr }: Expected,
  currency: string,
  what: string,
): string =>
  accounts === 0
    ? `no ${what}s`
    : `${count(accounts, what)}, of which ${leaving.toFixed(1)} are expected to leave with ${readable({ minor: loss, currency })}${withoutArr === 0 ? '' : ` (${withoutArr} without ARR in ${currency})`}`

const tasksText = ({ made, closed, failed }: TaskReport): string =>
  [
    `Tasks: ${made} made, ${closed} closed, ${failed.length} refused.`,
    ...failed.map(({ alertId, category, message }) => `  ${alertId}: ${category}: ${message}`),
  ].join('\n')

export function actText({ account, did, wakesOn, useful, by, reason, alert }: AlertReceipt): string {
  const said = {
    snoozed: `Snoozed: ${account.name}, until ${wakesOn} or until it gets worse.`,
    closed: `Closed: ${account.name}.`,
    feedback: `Noted: the alert about ${account.name} was ${useful ? '' : 'not '}useful.`,
  }
  return [said[did], `By ${by}${reason === '' ? '' : `: ${reason}`}`, `Alert ${alert}.`].join('\n')
}
