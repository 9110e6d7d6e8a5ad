import type { Config } from '../config.ts'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { buildPortfolio, rulesKey } from './build.ts'
import { addBuild } from './stored-builds.ts'

/** Puts the portfolio of the scope's moment together and stores it. */
export async function makeBuild(tx: Tx, scope: Scope, config: Config): Promise<void> {
  const startedAt = performance.now()
  await addBuild(tx, await buildPortfolio(tx, scope, config), {
    portalId: scope.portalId,
    asOf: scope.asOf,
    replay: scope.knownOn !== null,
    rulesKey: rulesKey(config),
    startedAt,
  })
}
