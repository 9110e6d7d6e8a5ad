import { assess } from '@perennial/shared/assessment'
import pg from 'pg'
import { stopwatch } from '../../connector/src/clock.ts'
import { readConfig } from '../../connector/src/config/read-config.ts'
import type { Config } from '../../connector/src/config.ts'
import { takeTouched, touchAll } from '../../connector/src/mirror/touched.ts'
import { currentRules, settleRules } from '../../connector/src/scoring/rules.ts'
import { scoreTouched } from '../../connector/src/scoring/score-accounts.ts'
import { openStore } from '../../connector/src/store/open.ts'
import { embeddedServer } from '../../connector/src/store/postgres/embedded.ts'
import type { Store } from '../../connector/src/store/store.ts'
import { portalScope } from '../../connector/src/sync/portal.ts'
import { accountViews } from '../../connector/src/view/account-views.ts'
import { isCustomer } from '../../connector/src/view/customers.ts'
import type { Scope } from '../../connector/src/view/scope.ts'
import type { Stage } from '../demo/stage.ts'

/** A mirrored portal whose accounts can be scored again and again. */
export interface Scoring {
  home: string
  store: Store
  config: Config
  scope: Scope
}

export async function openScoring({ home, environment, filled }: Stage): Promise<Scoring> {
  const config = await readConfig(environment.PERENNIAL_CONFIG!)
  const store = await openStore({ home, databaseUrl: undefined })
  const [portalId] = await store.portals()
  return { home, store, config, scope: await portalScope(store, portalId!, config, filled.asOf, () => '') }
}

/** Customers per second, from a mirror that was never scored: past decisions replayed, then all accounts. */
export async function scoredPerSecond(scoring: Scoring): Promise<number> {
  const { store, config, scope } = scoring
  await forgetScores(scoring)
  const elapsed = stopwatch()
  const rules = await settleRules(store, scope, config)
  const { appended } = await scoreTouched(store, scope, config, rules)
  return (appended / elapsed()) * 1000
}

/** Conclusions cannot be deleted by the application, only by the owner of the tables. */
async function forgetScores({ home, store, scope }: Scoring): Promise<void> {
  const owner = new pg.Client({ ...(await embeddedServer(home)), database: 'perennial' })
  await owner.connect()
  await owner.query('truncate account_score, projection, band_outcome')
  await owner.end()
  await store.portal(scope.portalId, tx => touchAll(tx, scope.portalId))
}

/** Customers per second when their views are in memory and nothing is stored. */
export async function assessedPerSecond(
  { store, config, scope }: Scoring,
  accounts: number,
): Promise<number> {
  const { rules, customers } = await store.portal(scope.portalId, async tx => {
    await touchAll(tx, scope.portalId)
    const taken = await takeTouched(tx, scope.portalId, '', accounts)
    const views = await accountViews(tx, scope, [...taken.keys()])
    return {
      rules: await currentRules(tx, scope, config),
      customers: views.filter(view => isCustomer(view, config)),
    }
  })
  const elapsed = stopwatch()
  for (const view of customers) assess(view, rules, null)
  return (customers.length / elapsed()) * 1000
}
