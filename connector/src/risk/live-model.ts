import type { RenewalModel } from '@perennial/shared/risk/model/renewal-model'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'

/** What happened to a version: it went live, it was taken back, or it was not good enough. */
export type ModelEvent = 'promoted' | 'demoted' | 'kept_back'

/** The model that probabilities come from: the one last promoted, unless it was demoted since. Null = band rates. */
export async function liveModel(tx: Tx, portalId: string): Promise<RenewalModel | null> {
  const { rows } = await sql<{ what: ModelEvent; model: RenewalModel }>`
    select e.what, m.card->'model' as model
    from risk_model_event e join risk_model m using (portal_id, version)
    where portal_id = ${portalId} and e.what in ('promoted', 'demoted')
    order by e.known_from desc, e.version desc, e.sequence desc limit 1`.execute(tx)
  return rows[0]?.what === 'promoted' ? rows[0].model : null
}
