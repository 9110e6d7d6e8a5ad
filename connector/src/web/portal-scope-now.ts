import { askedProperties } from '../config/asked-properties.ts'
import type { Tx } from '../store/store.ts'
import { readPortal } from '../sync/portal.ts'
import type { Scope } from '../view/scope.ts'
import { dayIn } from '../view/values.ts'
import type { CardSource } from './card-source.ts'

/** What a signed request looks at: its portal as of the day figures were last computed for, today before that. */
export async function portalScopeNow(
  tx: Tx,
  { config, clock, recordUrl }: CardSource,
  portalId: string,
): Promise<Scope> {
  const portal = await readPortal(tx, portalId)
  return {
    portalId,
    timeZone: portal.timeZone,
    currency: portal.currency,
    mapping: config.mapping,
    properties: askedProperties(config),
    customerList: config.customers.list,
    asOf: portal.scoredAsOf ?? dayIn(clock.now().toISOString(), portal.timeZone),
    knownOn: null,
    recordUrl: recordUrl({ portalId, ...portal }),
  }
}
