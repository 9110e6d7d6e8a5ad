import type { DataNeed } from '@perennial/shared/health/measure'
import { activeUsers } from '@perennial/shared/model/usage'
import { type RawBuilder, sql } from 'kysely'
import type { Mapping } from '../config/mapping.ts'
import type { Tx } from '../store/store.ts'

/** The kinds of data this portal has at all: measures without any are left out of the scorecard. */
export async function availableData(tx: Tx, portalId: string, mapping: Mapping): Promise<Set<DataNeed>> {
  const has: Record<DataNeed, RawBuilder<unknown>> = {
    touchpoints: anyRecord(portalId, ['call', 'email', 'meeting']),
    tickets: anyRecord(portalId, ['ticket']),
    surveys: anyRecord(portalId, ['survey']),
    usage: sql`exists (select 1 from usage where portal_id = ${portalId})`,
    active_users: sql`exists (select 1 from usage where portal_id = ${portalId} and metric = ${activeUsers})`,
    seats: anyValue(portalId, 'deal', mapping.deal.seats),
    onboarding: anyValue(portalId, 'company', mapping.company.onboardingProgress),
    sentiment: anyValue(portalId, 'company', mapping.company.sentiment),
    roles: anyValue(portalId, 'contact', mapping.contact.role),
  }
  const columns = Object.entries(has).map(([need, test]) => sql`${test} as ${sql.id(need)}`)
  const { rows } = await sql<Record<DataNeed, boolean>>`select ${sql.join(columns)}`.execute(tx)
  return new Set((Object.keys(has) as DataNeed[]).filter(need => rows[0]![need]))
}

const anyRecord = (portalId: string, kinds: string[]) => sql`exists (
  select 1 from record where portal_id = ${portalId} and kind = any(${kinds}::text[]) and archived_at is null)`

const anyValue = (portalId: string, kind: string, source: string | null) =>
  source === null
    ? sql`false`
    : sql`exists (select 1 from record where portal_id = ${portalId} and kind = ${kind} and archived_at is null
        and coalesce(properties->>${source}, '') <> '')`
