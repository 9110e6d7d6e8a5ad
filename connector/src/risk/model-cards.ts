import type { Day } from '@perennial/shared/day'
import type { Backtest } from '@perennial/shared/risk/backtest/backtest'
import type { Candidate } from '@perennial/shared/risk/logistic/chosen-fit'
import type { RenewalModel } from '@perennial/shared/risk/model/renewal-model'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { ModelEvent } from './live-model.ts'

/** What is kept of every model that was trained: enough to predict with it, and to see why it went live or did not. */
export interface ModelCard {
  model: RenewalModel
  /** Priors and penalties tried, with their log loss on held-out stretches of time. */
  candidates: Candidate[]
  /** Of the rows it was trained on: the same rows, the same hash. */
  rowsHash: string
  proof: Pick<Backtest, 'lead' | 'decisions' | 'rows' | 'quarters' | 'optimistic' | 'verdict'>
}

/** A version with what became of it, the latest first. */
export interface StoredModel {
  version: number
  asOf: Day
  card: ModelCard
  events: { what: ModelEvent; on: Day; because: string }[]
}

export async function storedModels(
  tx: Tx,
  portalId: string,
  most: number | null = null,
): Promise<StoredModel[]> {
  const { rows } = await sql<StoredModel>`
    select m.version, m.as_of::text as "asOf", m.card, (
      select coalesce(json_agg(json_build_object('what', e.what, 'on', e.on_day::text, 'because', e.because) order by e.sequence), '[]')
      from risk_model_event e where (e.portal_id, e.version) = (m.portal_id, m.version)) as events
    from risk_model m where m.portal_id = ${portalId} order by m.version desc limit ${most}`.execute(tx)
  return rows
}

/** The one that was trained last, live or not. */
export const latestModel = async (tx: Tx, portalId: string): Promise<StoredModel | undefined> =>
  (await storedModels(tx, portalId, 1))[0]

export async function addModel(
  tx: Tx,
  portalId: string,
  card: Omit<ModelCard, 'model'> & { model: Omit<RenewalModel, 'version'> },
): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(version), 0) + 1 as next from risk_model where portal_id = ${portalId}`.execute(tx)
  const version = rows[0]!.next
  const whole: ModelCard = { ...card, model: { ...card.model, version } }
  await sql`
    insert into risk_model (portal_id, version, as_of, card)
    values (${portalId}, ${version}, ${card.model.trainedOn}, ${JSON.stringify(whole)})`.execute(tx)
  return version
}

export async function addModelEvent(
  tx: Tx,
  portalId: string,
  version: number,
  { what, on, because }: { what: ModelEvent; on: Day; because: string },
): Promise<void> {
  await sql`
    insert into risk_model_event (portal_id, version, sequence, what, on_day, because)
    select ${portalId}, ${version}, coalesce(max(sequence), 0) + 1, ${what}, ${on}, ${because}
    from risk_model_event where portal_id = ${portalId} and version = ${version}`.execute(tx)
}
