import type { Contribution } from '@perennial/shared/health/score'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../store/store.ts'

/** A reading as it was stored: it holds from its sequence on until the next one of its entry. */
export interface StoredReadingRow extends Omit<Contribution, 'measure' | 'state'> {
  sequence: number
  entry: string
  /** `gone`: the entry left the scorecard. */
  state: Contribution['state'] | 'gone'
}

type Row = { detail: object } & StoredReadingRow

/**
 * What each entry of an account read at a conclusion, as a table for `from`. Entries are skipped through by key: a history may be
 * years long.
 */
export const readingsStanding = (
  portalId: string,
  accountId: RawBuilder<unknown>,
  sequence: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`(
    with recursive entries as (
      (select entry from measure_reading where portal_id = ${portalId} and account_id = ${accountId} order by entry limit 1)
      union all
      select (select entry from measure_reading
              where portal_id = ${portalId} and account_id = ${accountId} and entry > e.entry order by entry limit 1)
      from entries e where e.entry is not null
    )
    select m.* from entries e, lateral (
      select * from measure_reading
      where portal_id = ${portalId} and account_id = ${accountId} and entry = e.entry and sequence <= ${sequence}
      order by sequence desc limit 1) m
    where m.state <> 'gone')`

/** The readings that stand at a conclusion. */
export async function readingsAt(
  tx: Tx,
  portalId: string,
  accountId: string,
  sequence: number,
): Promise<StoredReadingRow[]> {
  const { rows } = await sql<Row>`
    select entry, sequence, state, value, weight, points, detail
    from ${readingsStanding(portalId, sql`${accountId}`, sql`${sequence}`)} m
    order by entry`.execute(tx)
  return rows.map(flat)
}

/** What was read anew after one conclusion and up to another, in order. */
export async function readingsAfter(
  tx: Tx,
  portalId: string,
  accountId: string,
  after: number,
  upTo: number,
): Promise<StoredReadingRow[]> {
  const { rows } = await sql<Row>`
    select entry, sequence, state, value, weight, points, detail from measure_reading
    where portal_id = ${portalId} and account_id = ${accountId} and sequence > ${after} and sequence <= ${upTo}
    order by sequence, entry`.execute(tx)
  return rows.map(flat)
}

const flat = ({ detail, ...row }: Row): StoredReadingRow => ({ ...detail, ...row })
