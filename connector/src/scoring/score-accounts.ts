import type { Config } from '../config.ts'
import { saveContactStages } from '../lifecycle/save-contact-stages.ts'
import { leaveStages, saveStages } from '../lifecycle/save-stages.ts'
import { countTouched, type Touched, takeTouched } from '../mirror/touched.ts'
import { endMemberships, saveMemberships } from '../segments/save-memberships.ts'
import type { Store, Tx } from '../store/store.ts'
import { accountViews, viewBatch } from '../view/account-views.ts'
import { isCustomer } from '../view/customers.ts'
import type { Scope } from '../view/scope.ts'
import { conclude } from './conclude.ts'
import { material } from './material.ts'
import { clearProjections, contactProjections, projectionsOf, saveProjections } from './projections.ts'
import type { RulesInForce } from './rules.ts'

export interface ScoringReport {
  /** Accounts looked at in this run. */
  assessed: number
  /** Conclusions that differ from the last stored ones. */
  appended: number
  notCustomers: number
}

/**
 * Scores every touched account, a batch a transaction: conclusions, projections and the removal from
 * the touched list are saved together, so that a kill repeats at most one batch.
 */
export async function scoreTouched(
  store: Store,
  scope: Scope,
  config: Config,
  rules: RulesInForce,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<ScoringReport> {
  const report: ScoringReport = { assessed: 0, appended: 0, notCustomers: 0 }
  const total = await store.portal(scope.portalId, tx => countTouched(tx, scope.portalId))
  for (let after = '', done = 0; ; ) {
    const ids = await store.portal(scope.portalId, async tx => {
      const taken = await takeTouched(tx, scope.portalId, after, viewBatch)
      if (taken.size > 0) await scoreBatch(tx, scope, config, rules, taken, report)
      return [...taken.keys()]
    })
    if (ids.length === 0) return report
    after = ids.at(-1)!
    done += ids.length
    onProgress(done, total)
  }
}

async function scoreBatch(
  tx: Tx,
  scope: Scope,
  config: Config,
  rules: RulesInForce,
  taken: Touched,
  report: ScoringReport,
): Promise<void> {
  const { portalId } = scope
  const ids = [...taken.keys()]
  const views = await accountViews(tx, scope, ids)
  const customers = views.filter(view => isCustomer(view, config))
  const known = new Set(customers.map(({ account }) => account.id))
  const others = ids.filter(id => !known.has(id))
  const { assessments, appended } = await conclude(tx, portalId, rules, customers)
  await saveStages(tx, portalId, assessments)
  await leaveStages(tx, scope, others)
  await saveMemberships(tx, portalId, config.segments, assessments)
  await endMemberships(tx, portalId, others, scope.asOf)
  const contacts = await saveContactStages(tx, scope, config.contactStages, assessments, ids)
  const wanted = [
    ...assessments.flatMap(account => projectionsOf(account, config)),
    ...contactProjections(contacts, config),
  ]
  await saveProjections(tx, portalId, await material(tx, portalId, wanted, config.writeback), taken)
  await clearProjections(tx, portalId, others, taken)
  report.appended += appended
  report.assessed += assessments.length
  report.notCustomers += views.length - customers.length
}
