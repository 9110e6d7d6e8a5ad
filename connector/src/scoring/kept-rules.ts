import type { Rules } from '@perennial/shared/assessment'
import type { PublishedRules } from '../config.ts'
import { untilNextSync } from '../kept/until-next-sync.ts'
import type { Tx } from '../store/store.ts'
import { availableData } from '../view/available-data.ts'
import type { Scope } from '../view/scope.ts'
import { rulesWithoutRates } from './rules-without-rates.ts'

/** The rules but for the renewal rates, for somebody who waits: what data a portal has is as of the last sync. */
export const keptRules = (tx: Tx, scope: Scope, rules: PublishedRules): Promise<Rules> =>
  rulesWithoutRates(tx, scope, rules, availableAtLastSync)

const availableAtLastSync: typeof availableData = (tx, portalId, mapping, asked) =>
  untilNextSync(tx, portalId, `available data ${JSON.stringify({ mapping, asked })}`, () =>
    availableData(tx, portalId, mapping, asked),
  )
