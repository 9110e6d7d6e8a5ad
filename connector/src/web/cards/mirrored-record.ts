import { sql } from 'kysely'
import type { RecordKind } from '../../record.ts'
import type { Tx } from '../../store/store.ts'
import type { LinkedRecord } from '../../view/linked-records.ts'

/** A record as the CRM has it now, with the companies it is linked to, the primary one first. */
export interface MirroredRecord extends Omit<LinkedRecord, 'accountId'> {
  companyIds: string[]
}

/** Null when it is not mirrored or was deleted. One absorbed in a merge answers under its old id too. */
export async function mirroredRecord(
  tx: Tx,
  portalId: string,
  kind: RecordKind,
  asked: string,
): Promise<MirroredRecord | null> {
  const { rows } = await sql<MirroredRecord>`
    select r.kind, r.id, r.properties, r.created_at as "createdAt", '{}'::text[] as "contactIds", array(
      select l.to_id from link l
      where l.portal_id = r.portal_id and l.from_kind = r.kind and l.from_id = r.id and l.to_kind = 'company'
      order by 'primary' = any(l.labels) desc, l.to_id) as "companyIds"
    from (
      select coalesce((select a.id from alias a where a.portal_id = ${portalId} and a.kind = ${kind} and a.old_id = ${asked}), ${asked})
        as id offset 0) present
    join record r on r.portal_id = ${portalId} and r.kind = ${kind} and r.id = present.id
    where r.archived_at is null`.execute(tx)
  return rows[0] ?? null
}

/** As a record of one account, or of none. */
export const asLinked = (
  { companyIds: _, ...record }: MirroredRecord,
  accountId: string | null,
): LinkedRecord => ({ ...record, accountId: accountId ?? '' })
