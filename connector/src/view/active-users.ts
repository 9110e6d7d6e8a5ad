import { addDays, type Day } from '@perennial/shared/day'
import type { ActiveUsers } from '@perennial/shared/ledger/rates/retention-figures'
import { activeUsers } from '@perennial/shared/model/usage'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Scope } from './scope.ts'

/** Days up to and including a day within which whoever used the product counts as active. */
const activeWithinDays = 28

/** The most people that used each account's product in the four weeks up to either end; null where none is recorded. */
export async function activeUsersBetween(
  tx: Tx,
  scope: Scope,
  { from, to }: { from: Day; to: Day },
): Promise<ActiveUsers | null> {
  const [open, close] = [await activeOn(tx, scope, from), await activeOn(tx, scope, to)]
  return open.size === 0 ? null : { open, close }
}

async function activeOn(tx: Tx, { portalId }: Scope, on: Day): Promise<Map<string, number>> {
  const { rows } = await sql<{ accountId: string; users: number }>`
    select coalesce(a.id, u.account_id) as "accountId", max(u.quantity)::float8 as users
    from usage u
    left join alias a on a.portal_id = u.portal_id and a.kind = 'company' and a.old_id = u.account_id
    where u.portal_id = ${portalId} and u.metric = ${activeUsers}
      and u.day > ${addDays(on, -activeWithinDays)}::date and u.day <= ${on}::date
    group by 1`.execute(tx)
  return new Map(rows.map(({ accountId, users }) => [accountId, users]))
}
