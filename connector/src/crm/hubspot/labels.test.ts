import { labelNamed, labelOfAssociation } from './labels.ts'

describe('association labels', () => {
  it.each([
    ['deal_to_company', 5, 'Primär', 'primary'],
    ['company_to_deal', 6, null, 'primary'],
    ['contact_to_company', 1, 'Primary', 'primary'],
    ['ticket_to_company', 26, 'Primary', 'primary'],
    ['parent_to_child_company', 13, 'Child Company', 'child'],
    ['child_to_parent_company', 14, 'Parent Company', 'parent'],
    ['decision_maker', 10_001, 'Decision maker', 'decision_maker'],
    ['deal_to_company_unlabeled', 341, null, null],
    ['deal_to_contact', 3, null, null],
    ['company_to_meeting_event', 187, null, null],
  ])('%s and type %d are the same label', (name, typeId, label, expected) => {
    expect(labelNamed(name)).toBe(expected)
    expect(labelOfAssociation(typeId, label)).toBe(expected)
  })
})
