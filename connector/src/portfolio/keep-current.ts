import type { Config } from '../config.ts'
import type { Store } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { rulesKey } from './build.ts'
import { makeBuild } from './make-build.ts'
import { currentBuild } from './stored-builds.ts'

/** A build takes at most this share of the time: the longer it takes, the older it may become. */
const mostOfTheTime = 1 / 20

/** Builds the portfolio of now when it is of another day or other rules, or as old as its cost allows. Answers whether it did. */
export const keepCurrent = (store: Store, scope: Scope, config: Config): Promise<boolean> =>
  store.portal(scope.portalId, async tx => {
    const last = await currentBuild(tx, scope.portalId)
    const age = last === null ? Number.POSITIVE_INFINITY : Date.now() - last.madeAt.getTime()
    const isFresh =
      last?.asOf === scope.asOf && last.rulesKey === rulesKey(config) && age * mostOfTheTime < last.tookMs
    if (isFresh) return false
    await makeBuild(tx, scope, config)
    return true
  })
