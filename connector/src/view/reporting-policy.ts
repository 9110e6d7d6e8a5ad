import type { Policy } from '@perennial/shared/policy'
import type { Tx } from '../store/store.ts'
import { importedRates } from './imported-rates.ts'
import { knowledgeOf } from './knowledge-of.ts'
import type { Scope } from './scope.ts'

/** A policy that names its reporting currency, the portal's own unless it says another, and all rates known at the scope's moment. */
export async function reportingPolicy(
  tx: Tx,
  scope: Scope,
  policy: Policy,
): Promise<Policy & { reportingCurrency: string }> {
  const imported = await importedRates(tx, scope.portalId, knowledgeOf(scope).knownBefore)
  return {
    ...policy,
    reportingCurrency: policy.reportingCurrency ?? scope.currency,
    rates: [...policy.rates, ...imported],
  }
}
