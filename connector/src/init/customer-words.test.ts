import { standingNamed } from './customer-words.ts'

it.each([
  ['Active', 'active'],
  ['Aktiver Kunde', 'active'],
  ['Client actif', 'active'],
  ['Gekündigt', 'churned'],
  ['Ehemaliger Kunde', 'churned'],
  ['Former customer', 'churned'],
  ['Inactive', 'churned'],
  ['Interessent', 'prospect'],
  ['Kein Kunde', 'prospect'],
  ['Partner', 'not_ours'],
  ['Internal', 'not_ours'],
  ['Blue', null],
])('%s: %s', (label, standing) => {
  expect(standingNamed(label)).toBe(standing)
})
