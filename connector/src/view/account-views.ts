import { addDays } from '@perennial/shared/day'
import type { AccountView } from '@perennial/shared/model/account-view'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { touchpointDays, touchpointFrom, touchpointKinds } from './engagements.ts'
import { ledgerFacts } from './ledger-facts.ts'
import { distantRecords, type LinkedRecord, linkedRecords } from './linked-records.ts'
import { contactFrom } from './people.ts'
import type { Scope } from './scope.ts'
import { surveyFrom } from './surveys.ts'
import { ticketFrom } from './tickets.ts'
import { usageOf } from './usage.ts'

/** How many accounts are built at a time: a handful of queries for all of them. */
export const viewBatch = 500

/** The facts of the given companies as of a day, in the order of their ids. Archived companies have no view. */
export async function accountViews(tx: Tx, scope: Scope, ids: readonly string[]): Promise<AccountView[]> {
  const recent = addDays(scope.asOf, -touchpointDays)
  const at = scope.mapping.touchpoint.at
  const facts = await ledgerFacts(tx, scope, ids)
  const contacts = byAccount(await linkedRecords(tx, scope, ids, ['contact']))
  const touchpoints = byAccount(
    await linkedRecords(tx, scope, ids, touchpointKinds, {
      contacts: true,
      where: sql`(r.properties->>${at} >= ${recent} or r.properties->>${at} !~ '^\\d{4}-')`,
    }),
  )
  const tickets = byAccount(await linkedRecords(tx, scope, ids, ['ticket']))
  const surveys = byAccount(await distantRecords(tx, scope, ids, 'survey'))
  const usage = await usageOf(tx, scope, ids)
  return facts.map(own => ({
    ...own,
    contacts: (contacts.get(own.account.id) ?? []).map(record => contactFrom(record, scope)),
    touchpoints: read(touchpoints.get(own.account.id), scope, touchpointFrom).sort(latestFirst),
    tickets: read(tickets.get(own.account.id), scope, ticketFrom).sort((a, b) =>
      a.openedOn < b.openedOn ? 1 : -1,
    ),
    surveys: read(surveys.get(own.account.id), scope, surveyFrom).sort(latestFirst),
    usage: usage.get(own.account.id) ?? [],
  }))
}

const byAccount = (records: readonly LinkedRecord[]) => Map.groupBy(records, ({ accountId }) => accountId)

const read = <T>(
  records: readonly LinkedRecord[] | undefined,
  scope: Scope,
  from: (record: LinkedRecord, scope: Scope) => T | null,
): T[] => (records ?? []).map(record => from(record, scope)).filter(fact => fact !== null)

const latestFirst = (a: { on: string; id: string }, b: { on: string; id: string }): number =>
  a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1
