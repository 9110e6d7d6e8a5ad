import type { Capacity } from '@perennial/shared/risk/backtest/at-capacity'
import { type Backtest, backtestOf } from '@perennial/shared/risk/backtest/backtest'
import { type Drift, driftOf } from '@perennial/shared/risk/model/drift'
import type { RenewalModel } from '@perennial/shared/risk/model/renewal-model'
import { type TrainedModel, trainRenewalModel } from '@perennial/shared/risk/model/train-renewal-model'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import { short } from '../scoring/replay-key.ts'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { type Lessons, lessons } from './lessons.ts'
import { liveModel } from './live-model.ts'
import { addModel, addModelEvent, latestModel } from './model-cards.ts'

/** What came of a training: which model is live now, and why. */
export interface TrainingReport {
  /** The version that was added; null when nothing new was to be learned. */
  version: number | null
  live: number | null
  because: string
  /** Of the model that was live before. */
  drift: Drift | null
  backtest: Backtest
}

/**
 * Trains a challenger on all that was decided, and lets it go live when it beats base rate and hand score out of time; a live model whose
 * probabilities no longer hold is taken back. Versions and what became of them are only ever added.
 */
export async function train(
  tx: Tx,
  scope: Scope,
  config: Config,
  capacity: Capacity,
  onProgress?: (done: number, total: number) => void,
): Promise<TrainingReport> {
  const { portalId } = scope
  await sql`select 1 from portal where portal_id = ${portalId} for update`.execute(tx)
  const learned = await lessons(tx, scope, config, onProgress)
  const backtest = backtestOf(learned.seen, learned.features, capacity)
  const champion = await liveModel(tx, portalId)
  const drift = champion && driftOf(champion, learned.seen, scope.asOf)
  const judged = await challenge(tx, scope, learned, backtest)
  const demoted = champion !== null && drift!.drifted && judged.promoted === null
  if (demoted)
    await addModelEvent(tx, portalId, champion.version, {
      what: 'demoted',
      on: scope.asOf,
      because: drift!.because,
    })
  return {
    version: judged.version,
    live: judged.promoted ?? (demoted ? null : (champion?.version ?? null)),
    because: whyLive(judged, champion, demoted, backtest),
    drift,
    backtest,
  }
}

interface Judged {
  version: number | null
  promoted: number | null
  because: string
}

async function challenge(
  tx: Tx,
  scope: Scope,
  { seen, features }: Lessons,
  backtest: Backtest,
): Promise<Judged> {
  const { portalId, asOf } = scope
  const trained = trainRenewalModel(seen, features, asOf)
  if (trained === null)
    return {
      version: null,
      promoted: null,
      because: 'No renewal of an account with a score was decided yet.',
    }
  const rowsHash = short([seen, features])
  const last = await latestModel(tx, portalId)
  if (last?.card.rowsHash === rowsHash)
    return { version: null, promoted: null, because: `Nothing was decided since version ${last.version}.` }
  const version = await addModel(tx, portalId, cardOf(trained, rowsHash, backtest))
  const { promote, because } = backtest.verdict
  await addModelEvent(tx, portalId, version, { what: promote ? 'promoted' : 'kept_back', on: asOf, because })
  return { version, promoted: promote ? version : null, because }
}

function cardOf({ model, candidates }: TrainedModel, rowsHash: string, backtest: Backtest) {
  const { lead, decisions, rows, quarters, optimistic, verdict } = backtest
  return { model, candidates, rowsHash, proof: { lead, decisions, rows, quarters, optimistic, verdict } }
}

function whyLive(
  { version, promoted, because }: Judged,
  champion: RenewalModel | null,
  demoted: boolean,
  { verdict }: Backtest,
): string {
  if (promoted !== null) return `Model ${promoted} is live. ${because}`
  const standing = demoted
    ? `Model ${champion!.version} was taken back, and the rate of the band is shown.`
    : champion !== null
      ? `Model ${champion.version} stays live.`
      : 'No model is live, and the rate of the band is shown.'
  return version === null ? `${standing} ${because}` : `${standing} Model ${version}: ${verdict.because}`
}
