import type { DraftRequest } from '@perennial/shared/wire/settings-draft'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'

export interface StoredDraft extends DraftRequest {
  savedAt: Date
}

/** What a person is editing; null where nothing is. */
export async function storedDraft(tx: Tx, portalId: string, by: string): Promise<StoredDraft | null> {
  const { rows } = await sql<StoredDraft>`
    select base, edits, saved_at as "savedAt" from settings_draft
    where portal_id = ${portalId} and drafted_by = ${by}`.execute(tx)
  return rows[0] ?? null
}

/** Keeps the draft of a person in place of the one before. */
export async function saveDraft(
  tx: Tx,
  portalId: string,
  by: string,
  { base, edits }: DraftRequest,
): Promise<StoredDraft> {
  const { rows } = await sql<StoredDraft>`
    insert into settings_draft (portal_id, drafted_by, base, edits, saved_at)
    values (${portalId}, ${by}, ${base}, ${JSON.stringify(edits)}, date_trunc('milliseconds', clock_timestamp()))
    on conflict (portal_id, drafted_by) do update set base = excluded.base, edits = excluded.edits, saved_at = excluded.saved_at
    returning base, edits, saved_at as "savedAt"`.execute(tx)
  return rows[0]!
}

export const discardDraft = (tx: Tx, portalId: string, by: string): Promise<unknown> =>
  sql`delete from settings_draft where portal_id = ${portalId} and drafted_by = ${by}`.execute(tx)
