import { conversionTo } from '@perennial/shared/ledger/units/conversion'
import type { Conversion } from '@perennial/shared/ledger/units/unit'
import type { Config } from '../config.ts'
import type { Tx } from '../store/store.ts'
import { reportingPolicy } from './reporting-policy.ts'
import type { Scope } from './scope.ts'

/** How amounts add up in the reporting currency: at the rates of the policy, and those of files as known at the scope's moment. */
export async function reportingConversion(
  tx: Tx,
  scope: Scope,
  { policy }: Pick<Config, 'policy'>,
): Promise<Conversion> {
  const { reportingCurrency, rates } = await reportingPolicy(tx, scope, policy)
  return conversionTo(reportingCurrency, rates)
}
