import type { Band } from '@perennial/shared/health/band'
import { sql } from 'kysely'
import { wallClock } from '../clock.ts'
import { settleRules } from '../scoring/rules.ts'
import { scoreTouched } from '../scoring/score-accounts.ts'
import type { Store } from '../store/store.ts'
import { recordRun } from '../sync/runs.ts'
import { count, emit } from './output.ts'
import { showProgress } from './progress-bars.ts'
import { type CommonOptions, offlineScope, withSession } from './session.ts'
import { running, verb } from './verb.ts'

export const score = verb('score', 'score the accounts that are due, without calling the CRM').action(
  running(async (options: CommonOptions) =>
    withSession(async session => {
      const { store, config } = session
      const { crm, portalId, scope } = await offlineScope(session, options)
      const progress = showProgress(crm.calls)
      const report = await recordRun(store, portalId, 'score', wallClock.now(), async () =>
        scoreTouched(store, scope, config, await settleRules(store, scope, config), progress.score),
      )
      progress.stop()
      const bands = await bandCounts(store, portalId)
      emit(options.json === true, { portalId, asOf: scope.asOf, ...report, bands }, () =>
        [
          `${count(report.assessed, 'account')} scored as of ${scope.asOf}, ${report.appended} with a new conclusion.`,
          `Healthy ${bands.healthy}, watch ${bands.watch}, at risk ${bands.at_risk}, not scored ${bands.unscored}.`,
        ].join('\n'),
      )
      return 0
    }),
  ),
)

/** How many customers stand in each band now. */
export async function bandCounts(store: Store, portalId: string): Promise<Record<Band, number>> {
  const rows = await store.portal(portalId, async tx => {
    const result = await sql<{ band: Band; n: number }>`
      select s.band, count(*)::int as n
      from (select distinct on (account_id) account_id, band from account_score
            where portal_id = ${portalId} order by account_id, sequence desc) s
      join projection p on p.portal_id = ${portalId} and p.kind = 'company' and p.id = s.account_id
        and jsonb_path_exists(p.properties, '$.* ? (@ != null)')
      join record r on r.portal_id = ${portalId} and r.kind = 'company' and r.id = s.account_id and r.archived_at is null
      group by s.band`.execute(tx)
    return result.rows
  })
  return {
    healthy: 0,
    watch: 0,
    at_risk: 0,
    unscored: 0,
    ...Object.fromEntries(rows.map(({ band, n }) => [band, n])),
  }
}
