import type { Day } from '@perennial/shared/day'
import type { Tx } from '../store/store.ts'
import { storedModels } from './model-cards.ts'

/** Where probabilities come from now, and why. Null = rates of bands. */
export interface LiveModel {
  version: number | null
  since: Day | null
  because: string
}

export async function whyLive(tx: Tx, portalId: string): Promise<LiveModel> {
  const models = await storedModels(tx, portalId)
  if (models.length === 0)
    return {
      version: null,
      since: null,
      because: 'No model was trained yet: the rate of the band is shown. `perennial risk train` trains one.',
    }
  const decided = models
    .flatMap(({ version, events }) => events.map(event => ({ version, ...event })))
    .filter(({ what }) => what !== 'kept_back')
    .toReversed()
  const [last] = decided.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : b.version - a.version))
  if (last?.what === 'promoted')
    return {
      version: last.version,
      since: last.on,
      because: `Model ${last.version} is live since ${last.on}. ${last.because}`,
    }
  const [latest] = models
  const why = latest!.events.at(-1)?.because ?? ''
  return {
    version: null,
    since: last?.on ?? null,
    because: `The rate of the band is shown. Model ${latest!.version} is not live: ${why}`,
  }
}
