import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../store/store.ts'

/** A fact as imported, in the version that counts. */
export interface ImportedRow {
  accountId: string
  kind: string
  source: string
  key: string
  content: Record<string, unknown>
  /** Day in the portal's time zone from which on the version was known. */
  knownFrom: string
}

/** Which facts, and before which instant they must have been known (null = by now). */
export interface Wanted {
  portalId: string
  kinds: readonly string[]
  knownBefore: Date | null
}

const shown = ({
  portalId,
}: Wanted) => sql`own.id as "accountId", i.kind, i.source, i.key, i.content, to_char(
  i.known_from at time zone (select time_zone from portal where portal_id = ${portalId}), 'YYYY-MM-DD') as "knownFrom"`

const order = sql`own.id, i.kind, i.key collate "C", i.source`

/**
 * The facts of a few accounts (`own`: id and account_key), each in the version that counts. One that moved to another
 * account since lies under that one only.
 */
export async function versionsOf(tx: Tx, wanted: Wanted, own: RawBuilder<unknown>): Promise<ImportedRow[]> {
  const { portalId, kinds, knownBefore } = wanted
  const { rows } = await sql<ImportedRow>`
    select ${shown(wanted)}
    from (${own}) own, lateral (
        select * from imported
        where portal_id = ${portalId} and kind = any(${kinds}::text[]) and account_key = own.account_key offset 0) i,
      lateral (
        select known_from, recorded_at from imported v
        where v.portal_id = ${portalId} and v.source = i.source and v.kind = i.kind and v.key = i.key
          and (${knownBefore}::timestamptz is null or v.known_from < ${knownBefore})
        order by known_from desc, recorded_at desc limit 1) last
    where i.known_from = last.known_from and i.recorded_at = last.recorded_at
    order by ${order}`.execute(tx)
  return rows
}

/** Hands out rows that come in the order of their account ids. */
export interface InOrder {
  /** The rows of all accounts up to and with this one that were not handed out before. */
  upTo(accountId: string): Promise<ImportedRow[]>
  close(): Promise<void>
}

const rowsAtOnce = 20_000

/** As `versionsOf` for all accounts: one pass over the table instead of a look at every fact, read as it is needed. */
export async function versionsInOrder(tx: Tx, wanted: Wanted, own: RawBuilder<unknown>): Promise<InOrder> {
  const { portalId, kinds, knownBefore } = wanted
  const cursor = sql.id(`imported_${randomUUID()}`)
  // all of it will be read: a plan that begins fast would take longer
  await sql`set local cursor_tuple_fraction = 1`.execute(tx)
  await sql`
    declare ${cursor} no scroll cursor for select ${shown(wanted)}
    from (
        select distinct on (source, kind, key) * from imported
        where portal_id = ${portalId} and kind = any(${kinds}::text[])
          and (${knownBefore}::timestamptz is null or known_from < ${knownBefore})
        order by source desc, kind desc, key desc, known_from desc, recorded_at desc) i
      join (${own}) own on own.account_key = i.account_key
    order by ${order}`.execute(tx)
  let waiting: ImportedRow[] = []
  const fetch = async (): Promise<boolean> => {
    const { rows } = await sql<ImportedRow>`fetch ${sql.lit(rowsAtOnce)} from ${cursor}`.execute(tx)
    waiting = waiting.concat(rows)
    return rows.length > 0
  }
  return {
    async upTo(accountId) {
      const beyond = (row: ImportedRow | undefined): boolean =>
        row !== undefined && comesAfter(row.accountId, accountId)
      while (!beyond(waiting.at(-1)) && (await fetch()));
      const first = waiting.findIndex(beyond)
      const [due, rest] = first < 0 ? [waiting, []] : [waiting.slice(0, first), waiting.slice(first)]
      waiting = rest
      return due
    },
    close: async () => {
      await sql`close ${cursor}`.execute(tx)
    },
  }
}

/** In the order of bytes, as the database has it; UTF-16 orders some characters otherwise. */
const comesAfter = (a: string, b: string): boolean => Buffer.compare(Buffer.from(a), Buffer.from(b)) > 0
