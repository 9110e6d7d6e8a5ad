import { config } from '../../../test/small-portal.ts'
import { contactProjections } from './projections.ts'

it('a contact carries its stage, and nothing once it is in none', () => {
  const known = { stage: 'known', on: '2026-03-01', how: 'condition', by: null, reason: null } as const
  const placed = [
    { id: 'c1', accountId: '1', stage: known },
    { id: 'c2', accountId: '1', stage: null },
  ]
  expect(contactProjections(placed, config)).toEqual([
    { kind: 'contact', id: 'c1', accountId: '1', properties: { perennial_contact_stage: 'known' } },
    { kind: 'contact', id: 'c2', accountId: '1', properties: { perennial_contact_stage: null } },
  ])
})
