import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Owners } from '../view/in-book.ts'

/** What a report found at one account. */
export interface KeptAccount<D extends object = object> {
  id: string
  ownerId: string | null
  detail: D
}

const rowsAtOnce = 5000

/** Keeps what a report was drawn from, in place of what was kept under its question before. */
export async function keepAccounts(
  tx: Tx,
  portalId: string,
  question: string,
  accounts: readonly KeptAccount[],
): Promise<void> {
  await sql`delete from kept_account where portal_id = ${portalId} and question = ${question}`.execute(tx)
  for (let at = 0; at < accounts.length; at += rowsAtOnce)
    await sql`
      insert into kept_account (portal_id, question, account_id, owner_id, detail)
      select ${portalId}, ${question}, id, "ownerId", detail
      from json_to_recordset(${JSON.stringify(accounts.slice(at, at + rowsAtOnce))}::json)
        as r(id text, "ownerId" text, detail json)`.execute(tx)
}

/** Of the accounts that are seen, by their owner when the report was worked out, those for which `where` holds of a row `k`. */
export async function keptAccounts<D extends object>(
  tx: Tx,
  portalId: string,
  question: string,
  { owners, where }: { owners: Owners; where: RawBuilder<unknown> },
): Promise<KeptAccount<D>[]> {
  const seen = owners === null ? sql`true` : sql`k.owner_id = any(${[...owners]}::text[])`
  const { rows } = await sql<KeptAccount<D>>`
    select k.account_id as id, k.owner_id as "ownerId", k.detail from kept_account k
    where k.portal_id = ${portalId} and k.question = ${question} and ${seen} and ${where}`.execute(tx)
  return rows
}
