import { dueDay } from '@perennial/shared/risk/alerts/due-day'
import type { Crm, NewTask } from '../crm/crm.ts'
import type { Outcome } from '../record.ts'
import type { Store, Tx } from '../store/store.ts'
import { accountReasons } from './account-reasons.ts'
import { type AlertDesk, takeTurn } from './alert-desk.ts'
import { addOwnDeeds } from './alert-rows.ts'
import { candidatesOf } from './candidates.ts'
import { type NamedAccount, namedAccounts } from './named-accounts.ts'
import { recentAlerts, type StoredAlert } from './stored-alerts.ts'
import { type TaskSubject, taskOf } from './task-text.ts'

export interface TaskReport {
  made: number
  closed: number
  failed: { alertId: string; category: string; message: string }[]
}

/** Whether there is anything to ask the CRM for. */
export const tasksDue = async (tx: Tx, desk: AlertDesk): Promise<boolean> =>
  (await recentAlerts(tx, desk.scope)).some(
    alert => needsTask(alert, desk) || isUnmade(alert) || isToClose(alert),
  )

const needsTask = ({ state }: StoredAlert, { config }: AlertDesk): boolean =>
  config.policy.alerts.tasks && state.status === 'open' && !state.taskAsked
/** Asked for, and no answer on record: it may have been made all the same, so it is asked for again under its key. */
const isUnmade = ({ state }: StoredAlert): boolean => state.task !== null && state.task.id === null
const isToClose = ({ state }: StoredAlert): boolean =>
  state.status === 'resolved' && state.task !== null && state.task.id !== null

/**
 * One task in the CRM for each open alert, closed when the alert is over. What is to be made is stored before it is asked for, under the
 * alert's id as key: killed anywhere, the next call finds what was made and makes nothing twice.
 */
export async function settleTasks(
  store: Store,
  crm: Pick<Crm, 'createTasks' | 'completeTasks'>,
  desk: AlertDesk,
): Promise<TaskReport> {
  const report: TaskReport = { made: 0, closed: 0, failed: [] }
  const wanted = await store.portal(desk.scope.portalId, tx => askedTasks(tx, desk))
  if (wanted.length > 0) await make(store, crm, desk, wanted, report)
  const over = await store.portal(desk.scope.portalId, async tx =>
    (await recentAlerts(tx, desk.scope)).filter(isToClose),
  )
  if (over.length > 0) await close(store, crm, desk, over, report)
  return report
}

async function askedTasks(tx: Tx, desk: AlertDesk): Promise<NewTask[]> {
  const { scope } = desk
  await takeTurn(tx, desk)
  const alerts = await recentAlerts(tx, scope)
  const unmade = alerts.filter(alert => needsTask(alert, desk) || isUnmade(alert))
  const ids = unmade.map(({ accountId }) => accountId)
  const candidates = new Map((await candidatesOf(tx, desk, ids)).map(one => [one.accountId, one]))
  const names = await namedAccounts(tx, scope, ids)
  const reasons = await accountReasons(tx, scope, ids)
  const tasks = unmade.map(alert => {
    const { id, accountId, state } = alert
    const about = candidates.get(accountId) ?? asRaised(alert, names.get(accountId))
    const due = dueDay(about.decisionDate, scope.asOf)
    const factual = reasons.get(accountId)?.factual ?? []
    return { isNew: !state.taskAsked, task: taskOf(id, about, { due, factual }) }
  })
  const asked = tasks.flatMap(({ isNew, task: { key, due } }) =>
    isNew
      ? [{ alertId: key, what: 'task_asked', reason: 'one task an alert', detail: { due } } as const]
      : [],
  )
  await addOwnDeeds(tx, scope.portalId, scope.asOf, asked)
  return tasks.map(({ task }) => task)
}

/** An account of which nothing is concluded any more, as its alert was raised. */
const asRaised = (alert: StoredAlert, named: NamedAccount | undefined): TaskSubject => ({
  ...alert,
  name: named?.name ?? `Company ${alert.accountId}`,
  arr: alert.arrMinor === null ? [] : [{ minor: alert.arrMinor, currency: alert.currency }],
  daysLeft: null,
})

async function make(
  store: Store,
  crm: Pick<Crm, 'createTasks'>,
  { scope: { portalId, asOf } }: AlertDesk,
  tasks: NewTask[],
  report: TaskReport,
): Promise<void> {
  const outcomes = await crm.createTasks(tasks)
  const made = tasks.flatMap(({ key }, at) => {
    const outcome = outcomes[at]!
    if (!outcome.ok) return failed(report, key, outcome)
    const detail = { taskId: outcome.id }
    return [{ alertId: key, what: 'task_made', reason: 'made in the CRM', detail } as const]
  })
  await store.portal(portalId, tx => addOwnDeeds(tx, portalId, asOf, made))
  report.made += made.length
}

async function close(
  store: Store,
  crm: Pick<Crm, 'completeTasks'>,
  { scope: { portalId, asOf } }: AlertDesk,
  over: readonly StoredAlert[],
  report: TaskReport,
): Promise<void> {
  const outcomes = await crm.completeTasks(over.map(({ state }) => state.task!.id!))
  const closed = over.flatMap(({ id }, at) => {
    const outcome = outcomes[at]!
    if (!outcome.ok && outcome.category !== gone) return failed(report, id, outcome)
    const reason = outcome.ok ? 'the alert is over' : 'it is not in the CRM any more'
    return [{ alertId: id, what: 'task_closed', reason, detail: { found: outcome.ok } } as const]
  })
  await store.portal(portalId, tx => addOwnDeeds(tx, portalId, asOf, closed))
  report.closed += closed.length
}

const gone = 'OBJECT_NOT_FOUND'

/** Told, and tried again with the next run. */
function failed(report: TaskReport, alertId: string, outcome: Outcome): [] {
  if (!outcome.ok) report.failed.push({ alertId, category: outcome.category, message: outcome.message })
  return []
}
