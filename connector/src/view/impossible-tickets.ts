import { firstPlausibleDay, isImpossible } from '@perennial/shared/health/data-quality/impossible-dates'
import type { Ticket } from '@perennial/shared/model/ticket'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { byAccount, linkedRecords } from './linked-records.ts'
import type { Scope } from './scope.ts'
import { ticketFrom } from './tickets.ts'

/** Tickets of an account whose dates cannot be, among all it has. */
export interface ImpossibleTickets {
  impossible: Ticket[]
  all: number
}

/** By account; those whose tickets are all possible are not among them. */
export async function impossibleTicketsOf(
  tx: Tx,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, ImpossibleTickets>> {
  const suspects = await ticketsOf(tx, scope, ids, looksImpossible(scope))
  const found = [...suspects].flatMap(([id, tickets]) => {
    const impossible = tickets.filter(isImpossible)
    return impossible.length === 0 ? [] : [[id, impossible] as const]
  })
  const all = await ticketsOf(
    tx,
    scope,
    found.map(([id]) => id),
    sql`true`,
  )
  return new Map(found.map(([id, impossible]) => [id, { impossible, all: all.get(id)?.length ?? 0 }]))
}

async function ticketsOf(
  tx: Tx,
  scope: Scope,
  ids: readonly string[],
  where: ReturnType<typeof looksImpossible>,
): Promise<Map<string, Ticket[]>> {
  if (ids.length === 0) return new Map()
  const records = byAccount(await linkedRecords(tx, scope, ids, ['ticket'], { where }))
  return new Map(
    [...records].map(([id, own]) => [id, own.flatMap(record => ticketFrom(record, scope) ?? [])]),
  )
}

/** Every impossible one, by the text of its dates, and few others: of most tickets nothing need be read. */
const looksImpossible = ({ mapping: { ticket } }: Scope) => {
  const opened = sql`r.properties->>${ticket.openedAt}`
  const closed = sql`r.properties->>${ticket.closedAt ?? ''}`
  return sql`(${opened} < ${firstPlausibleDay} or left(${closed}, 10) < left(${opened}, 10))`
}
