import { minorDigits } from '@perennial/shared/money'
import type { PortfolioRow, RowSort } from '@perennial/shared/wire/portfolio'
import { type RawBuilder, sql } from 'kysely'
import { ownerNamed } from '../mirror/owners.ts'
import type { Tx } from '../store/store.ts'
import type { Metric } from './metric.ts'
import { isSelected, type Selection } from './selection.ts'

export interface RowsFound {
  rows: PortfolioRow[]
  total: { rows: number; amount: number; withoutAmount: number }
}

interface Paging {
  sort: RowSort
  descending: boolean
  offset: number
  limit: number
}

/** The rows a number is the sum of, some of them, with the sum of all. */
export async function rowsOf(
  tx: Tx,
  selection: Selection,
  metric: Metric,
  { sort, descending, offset, limit }: Paging,
): Promise<RowsFound> {
  const direction = descending ? sql`desc` : sql`asc`
  const { rows } = await sql<{ found: RowsFound }>`
    with behind as materialized (${source(selection, metric)}),
    page as (
      select row_number() over (order by ${sql.ref(sort)} ${direction} nulls last, name, id, due) as nth, behind.* from behind
      order by 1 limit ${limit} offset ${offset})
    select json_build_object(
      'rows', coalesce((select json_agg(to_jsonb(page) - 'nth' || jsonb_build_object('owner', ${ownerNamed(sql`page.owner`)}) order by nth) from page), '[]'),
      'total', (select json_build_object('rows', count(*), 'amount', coalesce(sum(amount), 0),
        'withoutAmount', count(*) filter (where amount is null)) from behind)) as found`.execute(tx)
  const { found } = rows[0]!
  return { ...found, rows: found.rows.map(withDigits) }
}

const withDigits = (row: PortfolioRow): PortfolioRow => ({
  ...row,
  withoutRate: row.withoutRate.map(({ minor, currency }) => ({
    minor,
    currency,
    digits: minorDigits(currency),
  })),
})

function source(selection: Selection, { of, where, amount }: Metric): RawBuilder<unknown> {
  const { portalId, buildId } = selection.build
  if (of === 'renewals')
    return sql`
      select a.account_id as id, a.name, a.url, a.owner_id as owner, a.band, a.score, r.state as status, r.due, r.notice,
        r.probability, r.category, ${amount} as amount,
        case when r.target_minor is null then coalesce(r.original, '[]') else '[]' end as "withoutRate",
        a.worth_minor as worth, a.worth_because as "worthBecause"
      from portfolio_renewal r
      join portfolio_account a on a.portal_id = r.portal_id and a.build_id = r.build_id and a.account_id = r.account_id
      where r.portal_id = ${portalId} and r.build_id = ${buildId} and ${where} and ${isSelected(selection)}`
  const columns = sql`a.account_id as id, a.name, a.url, a.owner_id as owner, a.band, a.score, a.status, a.due, a.notice,
    a.probability, a.category`
  const rest = sql`a.without_rate as "withoutRate", a.worth_minor as worth, a.worth_because as "worthBecause"`
  if (of === 'accounts')
    return sql`select ${columns}, ${amount} as amount, ${rest} from portfolio_account a where ${isSelected(selection)} and ${where}`
  return sql`
    select ${columns}, moved.amount, ${rest}
    from portfolio_account a
    join (
      select m.account_id, sum(${amount})::bigint as amount from portfolio_movement m
      where m.portal_id = ${portalId} and m.build_id = ${buildId} and ${where} group by 1) moved on moved.account_id = a.account_id
    where ${isSelected(selection)}`
}
