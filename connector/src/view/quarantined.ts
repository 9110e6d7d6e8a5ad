import { countsContacts } from '@perennial/shared/health/data-quality/contacts-as-users'
import { mostImpossible } from '@perennial/shared/health/data-quality/impossible-dates'
import { contactsCounted, ticketDatesWrong } from '@perennial/shared/health/data-quality/quarantine-reasons'
import { staleUsage } from '@perennial/shared/health/data-quality/stale-usage'
import type { Quarantine } from '@perennial/shared/model/quarantine'
import type { Tx } from '../store/store.ts'
import { type ImpossibleTickets, impossibleTicketsOf } from './impossible-tickets.ts'
import type { Scope } from './scope.ts'
import { newestUsage } from './usage-days.ts'
import { userCountsOf } from './user-counts.ts'

/**
 * Data that must not be believed, by account; accounts whose data may be believed are not among them. Decided by what was known
 * at the scope's moment.
 */
export async function quarantineOf(
  tx: Tx,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, Quarantine[]>> {
  const everywhere = await staleEverywhere(tx, scope)
  const counting = await accountsThatCountContacts(tx, scope, ids)
  const tickets = await impossibleTicketsOf(tx, scope, ids)
  const of = (id: string): Quarantine[] => [
    ...everywhere,
    ...(counting.has(id) ? [contactsCounted] : []),
    ...(mostlyImpossible(tickets.get(id)) ? [ticketDatesWrong] : []),
  ]
  return new Map(ids.map(id => [id, of(id)] as const).filter(([, quarantine]) => quarantine.length > 0))
}

const mostlyImpossible = (tickets: ImpossibleTickets | undefined): boolean =>
  tickets !== undefined && mostImpossible(tickets.impossible.length, tickets.all)

async function staleEverywhere(tx: Tx, scope: Scope): Promise<Quarantine[]> {
  return staleUsage(await newestUsage(tx, scope), scope.asOf).map(({ need, because }) => ({ need, because }))
}

/** Those whose imported active users are the number of their contacts. */
async function accountsThatCountContacts(tx: Tx, scope: Scope, ids: readonly string[]): Promise<Set<string>> {
  const counts = await userCountsOf(tx, scope, ids)
  return new Set([...counts].filter(([, own]) => countsContacts(own)).map(([id]) => id))
}
