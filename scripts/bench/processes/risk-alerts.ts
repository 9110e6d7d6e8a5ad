/** Reads a portal's customers, runs its alerts, and runs them again a week later; prints what each cost. `node risk-alerts.ts DATABASE_URL`. */

import { addDays } from '@perennial/shared/day'
import { sql } from 'kysely'
import { runAlerts } from '../../../connector/src/alerts/run-alerts.ts'
import { openStore } from '../../../connector/src/store/open.ts'
import { healthAsOf, healthConfig } from '../health-portal.ts'
import { measured } from '../measured.ts'
import { portalId } from './job.ts'

const store = await openStore({ home: '', databaseUrl: process.argv[2]! })

const customers = () =>
  store.portal(portalId, async tx => {
    const { rows } = await sql`
      select p.id, p.properties, r.properties as record, s.band, s.detail from projection p
      join record r on r.portal_id = p.portal_id and r.kind = p.kind and r.id = p.id
      join account_score s on s.portal_id = p.portal_id and s.account_id = p.id
      where p.portal_id = ${portalId} and p.kind = 'company'`.execute(tx)
    return rows.length
  })

const runOn = (asOf: string) =>
  store.portal(portalId, tx =>
    runAlerts(tx, {
      scope: {
        portalId,
        timeZone: 'UTC',
        currency: 'USD',
        mapping: healthConfig.mapping,
        properties: [],
        customerList: null,
        asOf,
        knownOn: null,
        recordUrl: () => '',
      },
      config: healthConfig,
    }),
  )

const known = await customers()
const read = await measured(customers)
const first = await measured(async () => raising((await runOn(healthAsOf)).raised.length))
await store.refreshStatistics()
const next = await measured(async () => raising((await runOn(addDays(healthAsOf, 7))).raised.length))
await store.close()
process.stdout.write(JSON.stringify({ read, first, next }))

/** The customers a run looked at; a run that raises nothing shows nothing. */
function raising(alerts: number): number {
  if (alerts === 0) throw new Error('no alert was raised')
  process.stderr.write(`risk: ${alerts} alerts were raised\n`)
  return known
}
