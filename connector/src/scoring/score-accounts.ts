import { assess } from '@perennial/shared/assessment'
import type { Band } from '@perennial/shared/health/band'
import type { Config } from '../config.ts'
import { countTouched, takeTouched } from '../mirror/touched.ts'
import type { Store, Tx } from '../store/store.ts'
import { accountViews, viewBatch } from '../view/account-views.ts'
import { isCustomer } from '../view/customers.ts'
import type { Scope } from '../view/scope.ts'
import { material } from './material.ts'
import { clearProjections, projectionsOf, saveProjections } from './projections.ts'
import type { RulesInForce } from './rules.ts'
import { appendScores, changedOn, lastScores } from './score-rows.ts'

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
      if (taken.length > 0) await scoreBatch(tx, scope, config, rules, taken, report)
      return taken
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
  ids: readonly string[],
  report: ScoringReport,
): Promise<void> {
  const views = await accountViews(tx, scope, ids)
  const customers = views.filter(view => isCustomer(view, config))
  const last = await lastScores(tx, scope.portalId, ids, scope.asOf)
  const assessments = customers.map(view =>
    assess(view, rules, (last.get(view.account.id)?.band as Band) ?? null),
  )
  const written = assessments.map(assessment => ({
    ...assessment,
    scoreChangedOn: changedOn(assessment, last.get(assessment.view.account.id)),
  }))
  report.appended += await appendScores(tx, scope.portalId, rules.version, assessments, last)
  const wanted = written.flatMap(account => projectionsOf(account, config.expose))
  await saveProjections(tx, scope.portalId, await material(tx, scope.portalId, wanted, config.writeback))
  const known = new Set(customers.map(view => view.account.id))
  await clearProjections(
    tx,
    scope.portalId,
    ids.filter(id => !known.has(id)),
  )
  report.assessed += assessments.length
  report.notCustomers += views.length - customers.length
}
