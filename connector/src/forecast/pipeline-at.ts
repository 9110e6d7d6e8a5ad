import { renewalRules } from '@perennial/shared/forecast/due-renewal'
import { type Pipeline, pipelineOf } from '@perennial/shared/forecast/pipeline'
import type { Config } from '../config.ts'
import type { Tx } from '../store/store.ts'
import { knowledgeOf } from '../view/knowledge-of.ts'
import type { Ledger } from '../view/ledger-at.ts'
import type { Scope } from '../view/scope.ts'
import { concludedRenewals } from './concluded-renewals.ts'
import { renewalSources } from './renewal-sources.ts'
import { storedCalls } from './stored-calls.ts'

/** The renewals of a portal as known at the scope's moment, in the currency of the ledger's conversion. */
export async function pipelineAt(
  tx: Tx,
  scope: Scope,
  config: Config,
  ledger: Pick<Ledger, 'books' | 'conversion'>,
): Promise<Pipeline> {
  const { portalId, asOf } = scope
  const { policy } = config
  return pipelineOf({
    asOf,
    sources: await renewalSources(tx, scope, config, ledger),
    concluded: await concludedRenewals(tx, portalId, asOf, knowledgeOf(scope).knownBefore),
    calls: await storedCalls(tx, scope),
    rules: renewalRules(policy),
    thresholds: policy.forecast,
    conversion: ledger.conversion,
    prior: { rate: policy.priorRenewalRate, strength: policy.priorStrength },
  })
}
