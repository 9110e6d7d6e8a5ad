import type { Day } from '@perennial/shared/day'
import { dayText } from '../page/dates.ts'
import type { Tx } from '../store/store.ts'
import { lastChange } from './live-model.ts'
import { latestModel } from './model-cards.ts'

/** Where probabilities come from now, and why. Null = rates of bands. */
export interface LiveModel {
  version: number | null
  since: Day | null
  because: string
}

export async function whyLive(tx: Tx, portalId: string): Promise<LiveModel> {
  const latest = await latestModel(tx, portalId)
  if (latest === undefined)
    return {
      version: null,
      since: null,
      because: 'No model was trained yet: the rate of the band is shown. `perennial risk train` trains one.',
    }
  const last = await lastChange(tx, portalId)
  if (last?.what === 'promoted')
    return {
      version: last.version,
      since: last.on,
      because: `Model ${last.version} has been live since ${dayText(last.on)}. ${last.because}`,
    }
  return {
    version: null,
    since: last?.on ?? null,
    because: `The rate of the band is shown. Model ${latest.version} is not live: ${latest.events.at(-1)?.because ?? ''}`,
  }
}
