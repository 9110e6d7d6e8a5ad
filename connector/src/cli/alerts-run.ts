import { type AlertRun, runAlerts } from '../alerts/run-alerts.ts'
import { settleTasks, type TaskReport, tasksDue } from '../alerts/settle-tasks.ts'
import { runText } from './alerts-text.ts'
import { emit } from './output.ts'
import { type CommonOptions, connectPortal, offlineScope, type Session, withSession } from './session.ts'
import { running, verb } from './verb.ts'

interface RunOptions extends CommonOptions {
  dryRun?: boolean
}

export const alertsRun = verb('run', 'follow up the alerts there are and raise new ones within the budget')
  .option('--dry-run', 'show what it would do and write nothing')
  .action(
    running(async (options: RunOptions) =>
      withSession(async session => {
        const { store, config } = session
        const { portalId, scope } = await offlineScope(session, options)
        const isDry = options.dryRun === true
        const desk = { scope, config }
        const run: AlertRun = (await (isDry ? store.withoutTrace : store.portal).call(store, portalId, tx =>
          runAlerts(tx, desk),
        )) as AlertRun
        const tasks = isDry ? null : await tasksOf(session, desk)
        emit(options.json === true, { ...(isDry && { dryRun: true }), ...run, tasks }, () =>
          runText(run, tasks, isDry),
        )
        return tasks !== null && tasks.failed.length > 0 ? 1 : 0
      }),
    ),
  )

/** The CRM is called only when a task is to be made or closed. */
async function tasksOf(
  session: Session,
  desk: Parameters<typeof settleTasks>[2],
): Promise<TaskReport | null> {
  const { store } = session
  if (!(await store.withoutTrace(desk.scope.portalId, tx => tasksDue(tx, desk)))) return null
  const { crm } = await connectPortal(session)
  try {
    return await settleTasks(store, crm, desk)
  } finally {
    await crm.close()
  }
}
