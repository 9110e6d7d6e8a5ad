import type { PortalLine, PropertyLine } from './portal.ts'

export type CustomProperty = Omit<PropertyLine, 'line' | 'objectType' | 'groupName'>

export const yesOrNo = [
  { label: 'Yes', value: 'true' },
  { label: 'No', value: 'false' },
]

/** How this firm writes its contracts on deals; `amount` is the contract's yearly amount. */
export function* contractProperties(): Generator<PortalLine> {
  yield* group('deals', 'contract', 'Contract', [
    { name: 'contract_start_date', label: 'Contract start date', type: 'date', fieldType: 'date' },
    { name: 'contract_end_date', label: 'Contract end date', type: 'date', fieldType: 'date' },
    { name: 'contract_term_months', label: 'Contract term (months)', type: 'number', fieldType: 'number' },
    {
      name: 'auto_renewal',
      label: 'Auto-renewal',
      type: 'bool',
      fieldType: 'booleancheckbox',
      options: yesOrNo,
    },
    { name: 'notice_period_days', label: 'Notice period (days)', type: 'number', fieldType: 'number' },
    { name: 'seats', label: 'Seats', type: 'number', fieldType: 'number' },
    {
      name: 'contract_type',
      label: 'Contract type',
      type: 'enumeration',
      fieldType: 'select',
      options: [
        { label: 'New', value: 'new' },
        { label: 'Renewal', value: 'renewal' },
        { label: 'Expansion', value: 'expansion' },
      ],
    },
  ])
}

/** What the customer success team keeps on companies. */
export function* customerProperties(): Generator<PortalLine> {
  yield* group('companies', 'customer_success', 'Customer success', [
    { name: 'customer_since', label: 'Customer since', type: 'date', fieldType: 'date' },
    { name: 'onboarding_progress', label: 'Onboarding progress (%)', type: 'number', fieldType: 'number' },
    { name: 'onboarding_target_date', label: 'Onboarding target date', type: 'date', fieldType: 'date' },
    {
      name: 'tier',
      label: 'Tier',
      type: 'enumeration',
      fieldType: 'select',
      options: [
        { label: 'Strategic', value: 'strategic' },
        { label: 'Growth', value: 'growth' },
        { label: 'Scale', value: 'scale' },
      ],
    },
  ])
}

/** A group of custom properties on one object. */
export function* group(
  objectType: PropertyLine['objectType'],
  name: string,
  label: string,
  properties: readonly CustomProperty[],
): Generator<PortalLine> {
  yield { line: 'group', objectType, name, label }
  for (const property of properties) yield { line: 'property', objectType, groupName: name, ...property }
}
