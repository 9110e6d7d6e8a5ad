/** Concludes about a portal, raises its alerts and puts its portfolio together; prints what the portfolio took, ms. `node surfaces-portal.ts DATABASE_URL`. */

import { bandRates } from '@perennial/shared/risk/band-rate'
import { silenceOf } from '@perennial/shared/risk/regime'
import { sql } from 'kysely'
import { runAlerts } from '../../../connector/src/alerts/run-alerts.ts'
import { stopwatch } from '../../../connector/src/clock.ts'
import { publishedVersion } from '../../../connector/src/config/versions.ts'
import { replaceOwners } from '../../../connector/src/mirror/owners.ts'
import { makeBuild } from '../../../connector/src/portfolio/make-build.ts'
import { earlierRules } from '../../../connector/src/scoring/earlier-rules.ts'
import type { RulesInForce } from '../../../connector/src/scoring/rules.ts'
import { rulesWithoutRates } from '../../../connector/src/scoring/rules-without-rates.ts'
import { scoreTouched } from '../../../connector/src/scoring/score-accounts.ts'
import { openStore } from '../../../connector/src/store/open.ts'
import type { Tx } from '../../../connector/src/store/store.ts'
import { healthAsOf, healthConfig } from '../health-portal.ts'
import { accountManager } from '../surface-calls.ts'
import { portalId } from './job.ts'

/** So many are scored; what is concluded of them is said of the others, which are like them. */
const scored = 1000

const store = await openStore({ home: '', databaseUrl: process.argv[2]! })
const scope = {
  portalId,
  timeZone: 'UTC',
  currency: 'USD',
  mapping: healthConfig.mapping,
  properties: [],
  customerList: null,
  asOf: healthAsOf,
  knownOn: null,
  recordUrl: () => '',
}
const rules = await store.portal(portalId, rulesOfNewPortal)
await store.portal(portalId, tx =>
  sql`delete from touched where portal_id = ${portalId} and substr(account_id, 2)::int > ${scored}`.execute(
    tx,
  ),
)
await scoreTouched(store, scope, healthConfig, rules)
await store.portal(portalId, async tx => {
  const like = sql`'c' || 1 + (substr(r.id, 2)::int - 1) % ${scored}::int`
  const others = sql`r.portal_id = ${portalId} and r.kind = 'company' and substr(r.id, 2)::int > ${scored}::int`
  await sql`
    insert into account_score (portal_id, account_id, as_of, sequence, version, score, band, coverage, detail)
    select s.portal_id, r.id, s.as_of, s.sequence, s.version, s.score, s.band, s.coverage, s.detail
    from record r join account_score s on s.portal_id = r.portal_id and s.account_id = ${like} where ${others}`.execute(
    tx,
  )
  await sql`
    insert into projection (portal_id, kind, id, account_id, properties)
    select p.portal_id, p.kind, r.id, r.id, p.properties
    from record r join projection p on p.portal_id = r.portal_id and p.kind = 'company' and p.id = ${like} where ${others}`.execute(
    tx,
  )
  const under = JSON.stringify({ asOf: healthAsOf })
  await sql`
    update portal set synced_at = clock_timestamp(), scored_under = ${under}::jsonb where portal_id = ${portalId}`.execute(
    tx,
  )
})
await store.portal(portalId, tx =>
  replaceOwners(tx, portalId, [
    { id: 'o7', name: 'Ana', email: accountManager, userId: null, teamIds: [], archived: false },
  ]),
)
await store.refreshStatistics()
const { raised } = await store.portal(portalId, tx => runAlerts(tx, { scope, config: healthConfig }))
process.stderr.write(`surfaces: ${raised.length} alerts were raised\n`)
const elapsed = stopwatch()
await store.portal(portalId, tx => makeBuild(tx, scope, healthConfig))
await store.close()
process.stdout.write(`${Math.round(elapsed())}`)

/** As of a portal that has decided no renewal: replaying the past is not what is measured. */
async function rulesOfNewPortal(tx: Tx): Promise<RulesInForce> {
  const { priorRenewalRate: rate, priorStrength: strength } = healthConfig.policy
  const none = { renewed: 0, decided: 0 }
  const outcomes = { healthy: none, watch: none, at_risk: none, unscored: none }
  const odds = {
    bandRates: bandRates(outcomes, { rate, strength }),
    atWillRates: bandRates(outcomes, { rate: rate ** 0.25, strength }, 'quarter at will'),
    silence: silenceOf({ silent: [], bound: [] }, { rate, strength }),
    renewalModel: null,
  }
  return {
    ...(await rulesWithoutRates(tx, scope, healthConfig)),
    version: await publishedVersion(tx, portalId, healthConfig),
    ...odds,
    earlier: earlierRules(scope, healthConfig, odds),
  }
}
