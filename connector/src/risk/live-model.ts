import type { Day } from '@perennial/shared/day'
import type { RenewalModel } from '@perennial/shared/risk/model/renewal-model'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'

/** What happened to a version: it went live, it was taken back, or it was not good enough. */
export type ModelEvent = 'promoted' | 'demoted' | 'kept_back'

/** The last time another model went live, or the live one was taken back. */
export interface ModelChange {
  what: 'promoted' | 'demoted'
  version: number
  on: Day
  because: string
  model: RenewalModel
}

export async function lastChange(tx: Tx, portalId: string): Promise<ModelChange | null> {
  const { rows } = await sql<ModelChange>`
    select e.what, e.version, e.on_day::text as "on", e.because, m.card->'model' as model
    from risk_model_event e join risk_model m using (portal_id, version)
    where portal_id = ${portalId} and e.what in ('promoted', 'demoted')
    order by e.known_from desc, e.version desc, e.sequence desc limit 1`.execute(tx)
  return rows[0] ?? null
}

/** The model that probabilities come from; null = band rates. */
export async function liveModel(tx: Tx, portalId: string): Promise<RenewalModel | null> {
  const last = await lastChange(tx, portalId)
  return last?.what === 'promoted' ? last.model : null
}
