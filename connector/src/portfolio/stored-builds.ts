import type { Day } from '@perennial/shared/day'
import { sql } from 'kysely'
import { sortableId } from '../ledger/sortable-id.ts'
import type { Tx } from '../store/store.ts'
import type { BuildContent, Portfolio } from './build.ts'

/** A portfolio that was stored, and when. */
export interface Build extends BuildContent {
  portalId: string
  buildId: string
  asOf: Day
  rulesKey: string
  madeAt: Date
  tookMs: number
}

const columns = sql`portal_id as "portalId", build_id as "buildId", as_of::text as "asOf", rules_key as "rulesKey", content,
  made_at as "madeAt", took_ms as "tookMs"`

type Row = Omit<Build, keyof BuildContent> & { content: BuildContent }

const read = ({ content, ...row }: Row): Build => ({ ...row, ...content })

/** The last one made of what is known now; null = none yet. */
export async function currentBuild(tx: Tx, portalId: string): Promise<Build | null> {
  const { rows } = await sql<Row>`
    select ${columns} from portfolio_build
    where portal_id = ${portalId} and not replay order by made_at desc limit 1`.execute(tx)
  return rows[0] ? read(rows[0]) : null
}

/** A past day as it was known then, by the rules of now. */
export async function replayedBuild(
  tx: Tx,
  portalId: string,
  day: Day,
  rules: string,
): Promise<Build | null> {
  const { rows } = await sql<Row>`
    select ${columns} from portfolio_build
    where portal_id = ${portalId} and replay and as_of = ${day}::date and rules_key = ${rules} limit 1`.execute(
    tx,
  )
  return rows[0] ? read(rows[0]) : null
}

interface Making {
  portalId: string
  asOf: Day
  replay: boolean
  rulesKey: string
  startedAt: number
}

const rowsAtOnce = 5000

/** Stores a portfolio beside the ones there are, and removes those nobody will ask for again. */
export async function addBuild(tx: Tx, portfolio: Portfolio, making: Making): Promise<void> {
  const { portalId, asOf, replay, startedAt } = making
  const buildId = sortableId(new Date())
  const key = { portalId, buildId }
  const together = byOwnerOf(portfolio)
  for (const some of batches(together(portfolio.accounts))) await addAccounts(tx, key, some)
  for (const some of batches(together(portfolio.renewals))) await addRenewals(tx, key, some)
  for (const some of batches(together(portfolio.movements))) await addMovements(tx, key, some)
  const took = Math.round(performance.now() - startedAt)
  await sql`
    insert into portfolio_build (portal_id, build_id, as_of, replay, rules_key, content, took_ms)
    values (${portalId}, ${buildId}, ${asOf}, ${replay}, ${making.rulesKey}, ${JSON.stringify(portfolio.content)}, ${took})`.execute(
    tx,
  )
  await removeOld(tx, portalId)
  if (portfolio.accounts.length >= manyAccounts) await sql`select refresh_portfolio_statistics()`.execute(tx)
}

/** Puts rows of one owner's accounts side by side: whoever looks at their own book then reads a few pages, not all. */
function byOwnerOf({ accounts }: Portfolio) {
  const ownerOf = new Map(accounts.map(({ id, owner_id }) => [id, owner_id]))
  return <Row extends { id: string }>(rows: readonly Row[]): Row[] =>
    [...Map.groupBy(rows, ({ id }) => ownerOf.get(id)).values()].flat()
}

/** A planner that has not heard of so many rows picks plans that never end. */
const manyAccounts = 2_000

/** The one before stays for whoever is reading it. */
const kept = { current: 2, replays: 12 }

async function removeOld(tx: Tx, portalId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from (
      select build_id as id, replay, row_number() over (partition by replay order by made_at desc) as nth
      from portfolio_build where portal_id = ${portalId}) b
    where nth > case when replay then ${kept.replays}::int else ${kept.current}::int end`.execute(tx)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return
  for (const table of ['portfolio_movement', 'portfolio_renewal', 'portfolio_account', 'portfolio_build'])
    await sql`delete from ${sql.table(table)} where portal_id = ${portalId} and build_id = any(${ids}::text[])`.execute(
      tx,
    )
}

function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) yield rows.slice(at, at + rowsAtOnce)
}

interface Key {
  portalId: string
  buildId: string
}

const addAccounts = (tx: Tx, { portalId, buildId }: Key, rows: readonly object[]) =>
  sql`
    insert into portfolio_account (portal_id, build_id, account_id, name, url, owner_id, tier, region, segments, band, score,
      engagement, status, due, notice, probability, category, arr_minor, without_rate, worth_minor, worth_because, opening_minor,
      closing_minor, start_minor, net_minor, kept_minor)
    select ${portalId}, ${buildId}, id, name, url, owner_id, tier, region, array(select json_array_elements_text(segments)), band,
      score, engagement, status, due, notice, probability, category, arr, without_rate, worth, worth_because, opening, closing,
      start, net, kept
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(id text, name text, url text, owner_id text, tier text, region text, segments json, band text, score int,
        engagement text, status text, due date, notice date, probability float8, category text, arr bigint, without_rate jsonb,
        worth bigint, worth_because text, opening bigint, closing bigint, start bigint, net bigint, kept bigint)`.execute(
    tx,
  )

const addRenewals = (tx: Tx, { portalId, buildId }: Key, rows: readonly object[]) =>
  sql`
    insert into portfolio_renewal (portal_id, build_id, account_id, due, notice, state, band, probability, category, cluster,
      amounts, target_minor, expected_minor, forecast_minor, final_minor, exposure_minor, loss_minor, original)
    select ${portalId}, ${buildId}, id, due, notice, state, band, probability, category, cluster, amounts, target, expected,
      forecast, final, exposure, loss, original
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(id text, due date, notice date, state text, band text, probability float8, category text, cluster text, amounts jsonb,
        target bigint, expected bigint, forecast bigint, final bigint, exposure bigint, loss bigint, original jsonb)`.execute(
    tx,
  )

const addMovements = (tx: Tx, { portalId, buildId }: Key, rows: readonly object[]) =>
  sql`
    insert into portfolio_movement (portal_id, build_id, account_id, month, kind, amount_minor)
    select ${portalId}, ${buildId}, id, month, kind, amount
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id text, month text, kind text, amount bigint)`.execute(
    tx,
  )
