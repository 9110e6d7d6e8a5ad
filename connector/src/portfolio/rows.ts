import { withDigits } from '@perennial/shared/money'
import type { PortfolioRow, RowSort } from '@perennial/shared/wire/portfolio'
import { type RawBuilder, sql } from 'kysely'
import { ownerNamed } from '../mirror/owners.ts'
import type { Tx } from '../store/store.ts'
import { keptOfBuild } from './kept-of-build.ts'
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
  paging: Paging,
): Promise<RowsFound> {
  return {
    rows: await pageOf(tx, selection, metric, paging),
    total: await keptOfBuild(selection, ['total', metric.title], () => totalOf(tx, selection, metric)),
  }
}

/** Looks at no more rows than it gives wherever an index has their order. */
export async function pageOf(
  tx: Tx,
  selection: Selection,
  metric: Metric,
  { sort, descending, offset, limit }: Paging,
): Promise<PortfolioRow[]> {
  const direction = descending ? sql`desc` : sql`asc`
  const { rows } = await sql<{ row: PortfolioRow }>`
    select to_jsonb(page) || jsonb_build_object('owner', ${ownerNamed(sql`page.owner`)}) as row from (
      select * from (${source(selection, metric)}) behind
      order by ${sql.ref(sort)} ${direction} nulls last, name, id, due limit ${limit} offset ${offset}) page`.execute(
    tx,
  )
  return rows.map(({ row }) => shown(row))
}

async function totalOf(tx: Tx, selection: Selection, metric: Metric): Promise<RowsFound['total']> {
  const { rows } = await sql<{ total: RowsFound['total'] }>`
    select json_build_object('rows', count(*), 'amount', coalesce(sum(amount), 0),
      'withoutAmount', count(*) filter (where amount is null)) as total
    from (${source(selection, metric)}) behind`.execute(tx)
  return rows[0]!.total
}

const shown = (row: PortfolioRow): PortfolioRow => ({ ...row, withoutRate: row.withoutRate.map(withDigits) })

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
