import { sql } from 'kysely'
import type { PropertyVersion, RecordKind } from '../record.ts'
import type { Tx } from '../store/store.ts'

/** Adds recorded values of properties to the mirror's history. Nothing recorded is ever changed. */
export async function addVersions(
  tx: Tx,
  portalId: string,
  kind: RecordKind,
  versions: ReadonlyMap<string, readonly PropertyVersion[]>,
): Promise<void> {
  const rows = [...versions].flatMap(([id, list]) =>
    list.map(({ property, value, validFrom, source }) => ({
      i: id,
      p: property,
      v: value,
      f: validFrom,
      s: source,
    })),
  )
  if (rows.length === 0) return
  await sql`
    insert into property_version (portal_id, kind, id, property, valid_from, value, source)
    select distinct on (i, p, f) ${portalId}, ${kind}, i, p, f, v, s
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(i text, p text, f timestamptz, v text, s text)
    on conflict do nothing`.execute(tx)
}
