import { runAlerts } from '../alerts/run-alerts.ts'
import { settleTasks, type TaskReport, tasksDue } from '../alerts/settle-tasks.ts'
import type { Config } from '../config.ts'
import type { Crm } from '../crm/crm.ts'
import { takeWeekly } from '../forecast/take-snapshots.ts'
import { keepCurrent } from '../portfolio/keep-current.ts'
import type { Store } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'

/** What new conclusions led to. */
export interface FollowUpReport {
  alerts: { raised: number; woken: number; resolved: number }
  /** Forecasts frozen for the week; 0 when the week has its own. */
  snapshots: number
}

/** Once the accounts are scored: alerts within their budget, the forecast of the week, and the portfolio pages show. */
export async function followUp(store: Store, scope: Scope, config: Config): Promise<FollowUpReport> {
  const report = await store.portal(scope.portalId, async tx => {
    const { raised, woken, resolved } = await runAlerts(tx, { scope, config })
    const snapshots = await takeWeekly(tx, scope, config)
    return {
      alerts: { raised: raised.length, woken: woken.length, resolved: resolved.length },
      snapshots: snapshots.length,
    }
  })
  await keepCurrent(store, scope, config)
  return report
}

/** Tasks of alerts, made and completed in the CRM; null where there is nothing to ask it for. */
export async function taskAlerts(
  store: Store,
  crm: Crm,
  scope: Scope,
  config: Config,
): Promise<TaskReport | null> {
  const desk = { scope, config }
  const due = await store.portal(scope.portalId, tx => tasksDue(tx, desk))
  return due ? settleTasks(store, crm, desk) : null
}
