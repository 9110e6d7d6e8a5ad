/** Scores a portal in full, then a hundredth of it again, then reads a three years' series; prints what each cost. `node health.ts DATABASE_URL`. */

import { addDays } from '@perennial/shared/day'
import { sql } from 'kysely'
import { settleRules } from '../../../connector/src/scoring/rules.ts'
import { scoreTouched } from '../../../connector/src/scoring/score-accounts.ts'
import { scoreSeries } from '../../../connector/src/scoring/score-series.ts'
import { openStore } from '../../../connector/src/store/open.ts'
import { healthAsOf, healthConfig } from '../health-portal.ts'
import { measured } from '../measured.ts'
import { portalId } from './job.ts'

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
const rules = await settleRules(store, scope, healthConfig)
const score = async () => (await scoreTouched(store, scope, healthConfig, rules)).assessed

const full = await measured(score)
await store.refreshStatistics()

const threeYears = 3 * 365
const series = await store.withoutTrace(portalId, async tx => {
  await sql`
    insert into account_score (portal_id, account_id, as_of, sequence, version, score, band, coverage, detail)
    select portal_id, 'long', as_of - days, ${threeYears} - days, version, (score + days) % 101, band, coverage, detail
    from account_score, generate_series(0, ${threeYears - 1}) days
    where portal_id = ${portalId} and account_id = 'c1' and sequence = 1`.execute(tx)
  return measured(async () => {
    const points = await scoreSeries(tx, portalId, 'long', addDays(healthAsOf, -threeYears), healthAsOf)
    return points.length
  })
})

await store.portal(portalId, tx =>
  sql`
    with changed as (
      update record set properties = properties || '{"hs_ticket_priority": "URGENT"}'
      where portal_id = ${portalId} and kind = 'ticket' and id like '%00-ticket-1' returning id
    ) insert into touched (portal_id, account_id) select ${portalId}, 'c' || split_part(id, '-', 1) from changed`.execute(
    tx,
  ),
)
const incremental = await measured(score)
await store.close()
process.stdout.write(JSON.stringify({ full, incremental, series }))
