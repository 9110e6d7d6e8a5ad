import type { Day } from '@perennial/shared/day'
import type { Config } from '../config.ts'
import { ConfigError } from '../errors.ts'
import { settledIn } from '../settled-in.ts'
import type { Store } from '../store/store.ts'
import { asKnownOn } from '../view/as-known-on.ts'
import type { Scope } from '../view/scope.ts'
import { rulesKey } from './build.ts'
import { makeBuild } from './make-build.ts'
import { type Build, currentBuild, replayedBuild } from './stored-builds.ts'

/** Who waits longer is told to come back. HubSpot's proxy gives up after 15 seconds. */
const patienceMs = 10_000

const underWay = new Map<string, Promise<void>>()

/**
 * The portfolio of now, or of a past day as it was known at its end. One that nobody asked for yet is made, once, however many
 * ask; throws ConfigError where that takes longer than a reader waits, and goes on making it.
 */
export async function buildOn(store: Store, now: Scope, config: Config, day: Day | null): Promise<Build> {
  const scope = asKnownOn(now, day)
  const found = await storedFor(store, scope, config)
  if (found !== null) return found
  const key = `${scope.portalId} ${scope.knownOn === null ? 'now' : scope.asOf}`
  const making =
    underWay.get(key) ??
    store.portal(scope.portalId, tx => makeBuild(tx, scope, config)).finally(() => underWay.delete(key))
  underWay.set(key, making)
  if (!(await settledIn(making, patienceMs)))
    throw new ConfigError(`the portfolio as known on ${scope.asOf} is being put together`, {
      field: 'asOf',
      remedy: 'ask again in a minute',
    })
  return (await storedFor(store, scope, config))!
}

const storedFor = (store: Store, { portalId, asOf, knownOn }: Scope, config: Config): Promise<Build | null> =>
  store.portal(portalId, async tx => {
    if (knownOn !== null) return replayedBuild(tx, portalId, asOf, rulesKey(config))
    const build = await currentBuild(tx, portalId)
    return build?.asOf === asOf ? build : null
  })
