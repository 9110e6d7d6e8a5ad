import { daysBetween } from '@perennial/shared/day'
import type { Config } from '../config.ts'
import type { Store } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { latestModel } from './model-cards.ts'
import { train } from './train.ts'

/** Days after which what was decided since is worth learning from. */
const everyDays = 30

/** Trains where nothing was learned for a month, so that a model goes live, or is taken back, without anybody asking. */
export function trainWhenDue(store: Store, scope: Scope, config: Config): Promise<void> {
  return store.portal(scope.portalId, async tx => {
    const last = await latestModel(tx, scope.portalId)
    if (last === undefined || daysBetween(last.asOf, scope.asOf) >= everyDays)
      await train(tx, scope, config, { share: 0.1 })
  })
}
