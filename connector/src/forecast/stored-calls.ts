import type { Call } from '@perennial/shared/forecast/call'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'

/** Calls up to the scope's day in the order they were said; an account absorbed in a merge takes its calls along. */
export async function storedCalls(
  tx: Tx,
  { portalId, asOf, knownOn }: Pick<Scope, 'portalId' | 'asOf' | 'knownOn'>,
  accountIds: readonly string[] | null = null,
): Promise<Call[]> {
  const { rows } = await sql<Call>`
    select c.call_id as id, coalesce(m.id, c.account_id) as account, c.due::text as due, c.said_as as "as", c.category,
      case when c.amount_minor is null then null
        else json_build_object('minor', c.amount_minor, 'currency', c.currency) end as amount,
      c.reason, c.said_by as by, c.on_day::text as "on"
    from forecast_call c
    left join alias m on m.portal_id = c.portal_id and m.kind = 'company' and m.old_id = c.account_id
    where c.portal_id = ${portalId} and c.on_day <= ${asOf}::date and c.known_from <= ${knownOn ?? 'infinity'}::timestamptz
      and (${accountIds}::text[] is null or coalesce(m.id, c.account_id) = any(${accountIds}::text[]))
    order by c.on_day, c.known_from, c.call_id`.execute(tx)
  return rows
}
