import type { RecordKind } from '../../../connector/src/record.ts'
import type { Database } from './database.ts'
import type { Journey } from './journey.ts'
import { stallAt } from './stall.ts'

/** A moment at which the connector stands still: it is about to write this row or table. */
export interface Moment {
  name: string
  statement: string
  values?: unknown[]
}

/** Kills the verb, as a power cut would, exactly at the moment. */
export async function killAt(journey: Journey, verb: readonly string[], moment: Moment): Promise<void> {
  const stall = await stallAt(journey.home, moment.statement, moment.values)
  const running = journey.start(...verb)
  await Promise.race([stall.reached(), running.ended.then(({ err }) => missed(moment, err))])
  await running.kill()
  await stall.lift()
}

function missed({ name }: Moment, err: string): never {
  throw new Error(`the verb ended before it wrote ${name}: ${err}`)
}

export const table = (name: string): Moment => ({ name, statement: `lock table ${name} in exclusive mode` })

export const record = (portalId: number, kind: RecordKind, id: string): Moment => ({
  name: `${kind} ${id} of the mirror`,
  statement: `insert into record (portal_id, kind, id, properties, created_at, updated_at)
    values ($1, $2, $3, '{}', now(), now())`,
  values: [String(portalId), kind, id],
})

export const cursor = (portalId: number, kind: RecordKind, pass: string): Moment => ({
  name: `the ${pass} cursor of ${kind}`,
  statement: 'insert into cursor (portal_id, kind, pass) values ($1, $2, $3)',
  values: [String(portalId), kind, pass],
})

export const projection = (portalId: number, id: string): Moment => ({
  name: `the projection of company ${id}`,
  statement: `insert into projection (portal_id, kind, id, account_id, properties) values ($1, 'company', $2, $2, '{}')`,
  values: [String(portalId), id],
})

export const written = (portalId: number, kind: 'company' | 'deal', id: string): Moment => ({
  name: `${kind} ${id} of the ledger`,
  statement: `insert into written (portal_id, kind, id, properties, crm_updated_at) values ($1, $2, $3, '{}', now())`,
  values: [String(portalId), kind, id],
})

/** Ids of a table in the order the connector writes them. */
export async function idsIn(
  database: Database,
  from: 'record' | 'projection' | 'written',
  kind: RecordKind,
): Promise<string[]> {
  const rows = await database.rows<{ id: string }>(`select id from ${from} where kind = $1 order by id`, [
    kind,
  ])
  return rows.map(({ id }) => id)
}
