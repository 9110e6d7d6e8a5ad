import type pg from 'pg'
import type { OddKindOfFact } from '../odd-kinds.ts'
import type { Version } from './save-facts.ts'

/** What makes no sense only beside other rows. Each asks the temporary tables, and `imported` for what came before. */
const checks: Partial<Record<OddKindOfFact, string>> = {
  // where no account is known at all there is nothing to hold the others against
  unknown_account: `
    select found.* from (
    select s.file_no, s.line, 'account' as field, s.account_key as value from staged s
      join owner o on o.account_key = s.account_key and not o.described and not o.matched
      where s.kind not in ('account', 'usage')
    union all
    select u.file_no, u.line, 'account', u.account_key from used u
      join account_named a on a.ref = u.account_key and not a.known
    ) found where exists (select 1 from owner where described or matched)`,
  unknown_contract: `
    select file_no, line, 'contract' as field, contract as value from used where account_id is null`,
  outside_contract: `
    select file_no, line, 'day' as field, contract || ' on ' || day as value from used
      where day::text < starts or day::text > ends`,
  ticket_before_signup: `
    select s.file_no, s.line, 'opened' as field,
        s.content->>'openedOn' || ', customer since ' || o.customer_since as value
      from staged s join owner o on o.account_key = s.account_key
      where s.kind = 'ticket' and s.content->>'openedOn' < o.customer_since`,
  own_parent: `
    select file_no, line, 'parent' as field, key as value from staged s
      where kind = 'account' and content->>'parent' in (key, content->>'name')`,
  unknown_parent: `
    select s.file_no, s.line, 'parent' as field, s.content->>'parent' as value from staged s
      where s.kind = 'account' and s.content ? 'parent' and s.content->>'parent' not in (s.key, coalesce(s.content->>'name', ''))
        and not exists (select 1 from owner o where o.account_key = s.content->>'parent')
        and not exists (select 1 from owner o where o.name = s.content->>'parent')`,
  unknown_predecessor: `
    select s.file_no, s.line, 'replaces' as field, replaced as value
      from staged s, jsonb_array_elements_text(s.content->'replaces') replaced
      where s.kind = 'contract' and s.content ? 'replaces' and not exists (
        select 1 from imported i
        where i.portal_id = $1 and i.source = $2 and i.kind = 'contract' and i.key = replaced)`,
  unknown_product: `
    select s.file_no, s.line, 'product' as field, s.content->>'product' as value from staged s
      where s.kind in ('contract', 'opportunity') and s.content ? 'product'
        and exists (select 1 from imported i where i.portal_id = $1 and i.source = $2 and i.kind = 'product')
        and not exists (
          select 1 from imported i
          where i.portal_id = $1 and i.source = $2 and i.kind = 'product' and i.key = s.content->>'product')`,
}

export async function crossCheck(
  client: pg.PoolClient,
  { portalId, source }: Pick<Version, 'portalId' | 'source'>,
): Promise<void> {
  for (const [kind, query] of Object.entries(checks))
    await client.query(
      // not every check asks for both parameters, and PostgreSQL must know the type of each
      `with asked as (select $1::text, $2::text)
       insert into odd select '${kind}', found.* from (${query}) found`,
      [portalId, source],
    )
}
