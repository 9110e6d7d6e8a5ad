import { sql } from 'kysely'
import type { Config } from '../config.ts'
import type { Tx } from '../store/store.ts'

/** The version of this configuration; a content not seen last is published as a new version. */
export async function publishedVersion(tx: Tx, portalId: string, config: Config): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    with latest as (
      select version, content from configuration where portal_id = ${portalId} order by version desc limit 1
    ), added as (
      insert into configuration (portal_id, version, content)
      select ${portalId}, coalesce((select version from latest), 0) + 1, ${JSON.stringify(config)}::jsonb
      where (select content from latest) is distinct from ${JSON.stringify(config)}::jsonb
      returning version
    )
    select coalesce((select version from added), (select version from latest)) as version`.execute(tx)
  return rows[0]!.version
}
