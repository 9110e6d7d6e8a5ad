import type { Config } from '../config.ts'
import type { Tx } from '../store/store.ts'
import type { Ledger } from '../view/ledger-at.ts'
import type { Scope } from '../view/scope.ts'
import { callRenewal } from './call-renewal.ts'
import { calledRenewal } from './called-renewal.ts'
import type { Calling, CallReceipt } from './calling.ts'
import { pipelineAt } from './pipeline-at.ts'

/**
 * Calls a renewal as the portal's pipeline has it. All of the pipeline is read: what a renewal is expected to bring is learned from
 * every account.
 */
export const callInPipeline = (
  tx: Tx,
  scope: Scope,
  config: Config,
  ledger: Pick<Ledger, 'books' | 'conversion'>,
  asked: Calling,
): Promise<CallReceipt> =>
  callRenewal(tx, scope, asked, async () => {
    const pipeline = await pipelineAt(tx, scope, config, ledger)
    const item = calledRenewal(pipeline, scope, asked, config.policy.ledger.fiscalYearStart)
    return { item, conversion: ledger.conversion }
  })
