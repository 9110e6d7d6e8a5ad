import type { Renewal } from '../../ledger/renewal.ts'
import type { Assessed } from '../assessed.ts'
import type { ContractFeature } from '../features/feature.ts'
import type { RiskReason } from '../renewal-probability.ts'

/** What contracts tell about a renewal, in a sentence that a quiet day does not change; null for what is no reason by itself. */
export function contractReason(
  { feature, label }: { feature: string; label: string },
  assessed: Assessed,
  renewal: Renewal,
): RiskReason | null {
  const because = sentences[feature as ContractFeature]?.(assessed, renewal) ?? null
  return because === null ? null : { feature, label, because, asOf: null }
}

const sentences: Record<ContractFeature, (assessed: Assessed, renewal: Renewal) => string | null> = {
  tenure_months: ({ facts: { values } }) =>
    values.customerSince ? `A customer since ${values.customerSince}` : null,
  arr: ({ facts: { values } }) =>
    typeof values.arr === 'number' ? `Pays ${Math.round(values.arr).toLocaleString('en-US')} a year` : null,
  term_months: (_, { contract: { termMonths } }) =>
    termMonths === null ? null : `A term of ${Math.round(termMonths)} months`,
  first_term: ({ contracts }) => (contracts.length === 1 ? 'In its first term' : 'Has renewed before'),
  auto_renews: (_, { autoRenews }) =>
    autoRenews === null ? null : autoRenews ? 'Renews by itself' : 'Does not renew by itself',
  notice_given: ({ facts: { values } }) => (values.noticeGiven === true ? 'Notice was given' : null),
  lead: () => null,
}
