import { addDays } from '@perennial/shared/day'
import type { AccountView } from '@perennial/shared/model/account-view'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { accountFrom, type CompanyRow } from './companies.ts'
import { dealFrom } from './deals.ts'
import { touchpointDays, touchpointFrom, touchpointKinds } from './engagements.ts'
import {
  distantRecords,
  isKnown,
  type LinkedRecord,
  linkedRecords,
  propertiesAsKnown,
} from './linked-records.ts'
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
  const companies = await companyRows(tx, scope, ids)
  const deals = byAccount(await linkedRecords(tx, scope, ids, ['deal'], { primaryOnly: true }))
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
  return companies.map(company => ({
    asOf: scope.asOf,
    account: accountFrom(company, scope),
    deals: (deals.get(company.id) ?? []).map(record => dealFrom(record, scope)),
    contacts: (contacts.get(company.id) ?? []).map(record => contactFrom(record, scope)),
    touchpoints: read(touchpoints.get(company.id), scope, touchpointFrom).sort(latestFirst),
    tickets: read(tickets.get(company.id), scope, ticketFrom).sort((a, b) =>
      a.openedOn < b.openedOn ? 1 : -1,
    ),
    surveys: read(surveys.get(company.id), scope, surveyFrom).sort(latestFirst),
    usage: usage.get(company.id) ?? [],
  }))
}

async function companyRows(tx: Tx, scope: Scope, ids: readonly string[]): Promise<CompanyRow[]> {
  const { rows } = await sql<CompanyRow>`
    select r.id, ${propertiesAsKnown(scope)} as properties, r.created_at as "createdAt" from record r
    where r.portal_id = ${scope.portalId} and r.kind = 'company' and r.id = any(${ids}::text[]) and ${isKnown(scope)}
    order by r.id`.execute(tx)
  return rows
}

const byAccount = (records: readonly LinkedRecord[]) => Map.groupBy(records, ({ accountId }) => accountId)

const read = <T>(
  records: readonly LinkedRecord[] | undefined,
  scope: Scope,
  from: (record: LinkedRecord, scope: Scope) => T | null,
): T[] => (records ?? []).map(record => from(record, scope)).filter(fact => fact !== null)

const latestFirst = (a: { on: string; id: string }, b: { on: string; id: string }): number =>
  a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1
