import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { mirror } from './migrations/001-mirror.ts'
import { scores } from './migrations/002-scores.ts'
import { writeback } from './migrations/003-writeback.ts'
import { walls } from './migrations/004-walls.ts'
import { lists } from './migrations/005-lists.ts'
import { confirmations } from './migrations/006-confirmations.ts'
import { imported } from './migrations/007-imported.ts'
import { ledger } from './migrations/008-ledger.ts'
import { health } from './migrations/009-health.ts'
import { overrides } from './migrations/010-overrides.ts'
import { stages } from './migrations/011-stages.ts'
import { memberships } from './migrations/012-memberships.ts'
import { latency } from './migrations/013-latency.ts'
import { risk } from './migrations/014-risk.ts'
import { alerts } from './migrations/015-alerts.ts'
import { forecast } from './migrations/016-forecast.ts'
import { keeper } from './migrations/017-keeper.ts'
import { touchpoints } from './migrations/018-touchpoints.ts'
import { roleChanges } from './migrations/019-role-changes.ts'
import { settings } from './migrations/020-settings.ts'
import { owners } from './migrations/021-owners.ts'
import { portfolio } from './migrations/022-portfolio.ts'
import { kept } from './migrations/023-kept.ts'
import { fastReads } from './migrations/024-fast-reads.ts'
import { ownerNames } from './migrations/025-owner-names.ts'
import { portfolioStatistics } from './migrations/026-portfolio-statistics.ts'
import { ownersWhoLeft } from './migrations/027-owners-who-left.ts'
import { keptAccounts } from './migrations/028-kept-accounts.ts'

/** In order; a landed migration is never edited, only followed. */
const migrations: Record<string, Migration> = {
  '001-mirror': mirror,
  '002-scores': scores,
  '003-writeback': writeback,
  '004-walls': walls,
  '005-lists': lists,
  '006-confirmations': confirmations,
  '007-imported': imported,
  '008-ledger': ledger,
  '009-health': health,
  '010-overrides': overrides,
  '011-stages': stages,
  '012-memberships': memberships,
  '013-latency': latency,
  '014-risk': risk,
  '015-alerts': alerts,
  '016-forecast': forecast,
  '017-keeper': keeper,
  '018-touchpoints': touchpoints,
  '019-role-changes': roleChanges,
  '020-settings': settings,
  '021-owners': owners,
  '022-portfolio': portfolio,
  '023-kept': kept,
  '024-fast-reads': fastReads,
  '025-owner-names': ownerNames,
  '026-portfolio-statistics': portfolioStatistics,
  '027-owners-who-left': ownersWhoLeft,
  '028-kept-accounts': keptAccounts,
}

export async function migrate(db: Kysely<unknown>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
