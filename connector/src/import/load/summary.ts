import { minorDigits } from '@perennial/shared/money'
import type pg from 'pg'

/** What the files hold, each fact counted once. */
export interface Holdings {
  accounts: number
  contractLines: number
  usage: number
  tickets: number
  surveys: number
  churnEvents: number
  invoices: number
  rates: number
  parentLinks: number
  opportunities: Opportunities
}

/** Money in major units; null where deals are in several currencies. The win rate is of closed ones, null without any. */
export interface Opportunities {
  count: number
  won: number
  lost: number
  open: number
  wonValue: number | null
  winRate: number | null
  withoutAccount: number
}

/** The rows that count: of those with the same id the last. */
const counted = `
  select s.* from staged s left join duplicate d on d.n = s.n
    where s.key is not null and (d.n is null or not d.named or d.last)`

export async function holdings(client: pg.PoolClient): Promise<Holdings> {
  const { rows } = await client.query<{ kind: string; n: number }>(
    `select kind, count(*)::int as n from (${counted}) c group by kind
     union all select 'stored usage', count(*)::int from used where account_id is not null
     union all
     select 'parent', count(*)::int from (${counted}) c
       where c.kind = 'account' and c.content->>'parent' not in (c.key, coalesce(c.content->>'name', '')) and (
         exists (select 1 from owner o where o.account_key = c.content->>'parent')
         or exists (select 1 from owner o where o.name = c.content->>'parent'))`,
  )
  const of = new Map(rows.map(({ kind, n }) => [kind, n]))
  const n = (kind: string): number => of.get(kind) ?? 0
  return {
    accounts: n('account'),
    contractLines: n('contract'),
    usage: n('stored usage'),
    tickets: n('ticket'),
    surveys: n('survey'),
    churnEvents: n('churn_event'),
    invoices: n('invoice'),
    rates: n('rate'),
    parentLinks: n('parent'),
    opportunities: await opportunities(client),
  }
}

async function opportunities(client: pg.PoolClient): Promise<Opportunities> {
  const { rows } = await client.query<Omit<Opportunities, 'wonValue' | 'winRate'> & Won>(
    `select count(*)::int as count,
       (count(*) filter (where status = 'won'))::int as won,
       (count(*) filter (where status = 'lost'))::int as lost,
       (count(*) filter (where status = 'open'))::int as open,
       (count(*) filter (where account_key = ''))::int as "withoutAccount",
       sum(minor) filter (where status = 'won')::text as minor,
       array_agg(distinct currency) filter (where status = 'won' and currency is not null) as currencies
     from (
       select account_key, content->>'status' as status, (content->'amount'->>'minor')::int8 as minor,
         content->'amount'->>'currency' as currency
       from (${counted}) c where kind = 'opportunity') o`,
  )
  const { minor, currencies, ...counts } = rows[0]!
  const closed = counts.won + counts.lost
  return {
    count: counts.count,
    won: counts.won,
    lost: counts.lost,
    open: counts.open,
    wonValue: amountOf({ minor, currencies }),
    winRate: closed === 0 ? null : counts.won / closed,
    withoutAccount: counts.withoutAccount,
  }
}

interface Won {
  minor: string | null
  currencies: string[] | null
}

function amountOf({ minor, currencies }: Won): number | null {
  if (currencies === null || minor === null) return 0
  const [currency, another] = currencies
  return another === undefined ? Number(minor) / 10 ** minorDigits(currency!) : null
}
