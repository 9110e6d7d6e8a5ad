import type { Day } from '@perennial/shared/day'
import type { Concluded } from '@perennial/shared/forecast/likelihood'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'

/** What was concluded last about the renewal of every account up to a day, as recorded before a moment (null = now). */
export async function concludedRenewals(
  tx: Tx,
  portalId: string,
  asOf: Day,
  knownBefore: Date | null,
): Promise<Map<string, Concluded>> {
  const { rows } = await sql<Concluded & { accountId: string }>`
    select "accountId", (probability->>'renews')::float8 as renews, (probability->>'contracts')::float8 as contracts,
      coalesce(probability->>'because', '') as because, probability->>'by' as by, band, "asOf"
    from (
      select distinct on (account_id) account_id as "accountId", detail->'probability' as probability,
        coalesce(model_band, band) as band, as_of::text as "asOf"
      from account_score
      where portal_id = ${portalId} and as_of <= ${asOf}::date and ${knownBefore === null ? sql`true` : sql`known_from < ${knownBefore}`}
      order by account_id, sequence desc) last
    where probability->>'renews' is not null`.execute(tx)
  return new Map(rows.map(({ accountId, ...concluded }) => [accountId, concluded]))
}
