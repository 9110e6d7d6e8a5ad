import type { Config } from '../config.ts'
import type { Crm } from '../crm/crm.ts'
import type { Store } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { type KeeperReport, reported } from './keeper-report.ts'
import { type MissingDeals, missingDeals } from './missing-deals.ts'
import { openDeals } from './open-deals.ts'
import { openingIn } from './opening.ts'
import { unseenDeals } from './unseen-deals.ts'

export interface KeeperRun {
  store: Store
  crm: Crm
  scope: Scope
  config: Config
  /** How many days before its deadline a renewal is to have a deal. */
  within: number
  dryRun: boolean
}

/** Opens the renewal deals that are missing, or says which it would open. One run at a time in a portal. */
export async function keepDeals(run: KeeperRun): Promise<KeeperReport> {
  const { store, crm, scope, config, within, dryRun } = run
  const opening = openingIn(config.mapping, await crm.describe())
  const find = async () => {
    const found = await store.portal(scope.portalId, tx => missingDeals(tx, scope, config, within, opening))
    return setAside(found, await unseenDeals(store, scope.portalId, crm, found.missing))
  }
  const told = { dryRun, within, pipeline: opening.pipeline }
  if (dryRun) return { ...told, ...reported(await find(), null, crm, opening) }
  return store.alone(scope.portalId, async () => {
    const found = await find()
    const outcomes = await openDeals(store, scope.portalId, crm, found.missing)
    return { ...told, ...reported(found, outcomes, crm, opening) }
  })
}

/** Where somebody has opened a deal since the last sync, another may be one too many. */
const setAside = (found: MissingDeals, unseen: ReadonlySet<string>): MissingDeals => ({
  ...found,
  missing: found.missing.filter(({ account }) => !unseen.has(account)),
  without: [
    ...found.without,
    ...found.missing
      .filter(({ account }) => unseen.has(account))
      .map(({ account, name }) => ({
        account,
        name,
        why: 'it has deals that the last sync has not seen; run `perennial sync` first',
      })),
  ],
})
