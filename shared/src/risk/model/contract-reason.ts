import type { Renewal } from '../../ledger/renewal.ts'
import type { Assessed } from '../assessed.ts'
import type { ContractFeature } from '../features/feature.ts'
import type { RiskReason } from '../renewal-probability.ts'

/**
 * What contracts tell about a renewal, in a sentence that a quiet day does not change. Null for what describes the customer and gives
 * nobody anything to do, such as what it pays: that stands in the sum.
 */
export function contractReason(
  { feature, label }: { feature: string; label: string },
  assessed: Assessed,
  renewal: Renewal,
): RiskReason | null {
  const because = sentences[feature as ContractFeature]?.(assessed, renewal) ?? null
  return because === null ? null : { feature, label, because, asOf: null }
}

const sentences: Partial<Record<ContractFeature, (assessed: Assessed, renewal: Renewal) => string | null>> = {
  auto_renews: (_, { autoRenews }) =>
    autoRenews === null ? null : autoRenews ? 'Renews by itself' : 'Does not renew by itself',
  notice_given: ({ facts: { values } }) => (values.noticeGiven === true ? 'Notice was given' : null),
}
