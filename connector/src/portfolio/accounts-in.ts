import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { isSelected, type Selection } from './selection.ts'

/** Those of the given accounts that are in the selection; looks at no others. */
export async function accountsIn(
  tx: Tx,
  selection: Selection,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { portalId, buildId } = selection.build
  const { rows } = await sql<{ id: string }>`
    select a.account_id as id from unnest(${[...new Set(ids)]}::text[]) as asked(id),
    lateral (
      select * from portfolio_account
      where portal_id = ${portalId} and build_id = ${buildId} and account_id = asked.id offset 0) a
    where ${isSelected(selection)}`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

/** Whether the account with that id is in the selection. */
export const isAccountIn = (selection: Selection, id: RawBuilder<string>): RawBuilder<boolean> =>
  sql`${id} in (select a.account_id from portfolio_account a where ${isSelected(selection)})`
