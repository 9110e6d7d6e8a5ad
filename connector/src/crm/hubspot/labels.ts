/**
 * Association labels in one vocabulary. HubSpot names the same association differently on a record
 * ("deal_to_company_unlabeled") and in the associations API (type 341, no label).
 */

/** Types HubSpot defines that say more than "linked", by id: their labels can be translated or renamed. https://developers.hubspot.com/docs/api-reference/latest/crm/associations/guide */
const labelOfType = new Map<number, string>([
  [1, 'primary'],
  [2, 'primary'],
  [5, 'primary'],
  [6, 'primary'],
  [25, 'primary'],
  [26, 'primary'],
  [13, 'child'],
  [14, 'parent'],
])

const labelOfName = new Map<string, string>([
  ['contact_to_company', 'primary'],
  ['company_to_contact', 'primary'],
  ['deal_to_company', 'primary'],
  ['company_to_deal', 'primary'],
  ['ticket_to_company', 'primary'],
  ['company_to_ticket', 'primary'],
  ['parent_to_child_company', 'child'],
  ['child_to_parent_company', 'parent'],
])

/** Of an association in the associations API; null when it says no more than "linked". */
export function labelOfAssociation(typeId: number, label: string | null): string | null {
  return labelOfType.get(typeId) ?? (label ? slug(label) : null)
}

/** Of an association that came with a record. */
export function labelNamed(type: string): string | null {
  const known = labelOfName.get(type)
  if (known !== undefined) return known
  return /_to_|_unlabeled$/.test(type) ? null : slug(type)
}

/** "Decision maker" and "decision_maker" are one label. */
function slug(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
}
