import { contract } from '../../../test/cases/account-view.ts'
import { renewalOn } from '../ledger/renewal.ts'
import type { Contract } from '../model/contract.ts'
import { defaultPolicy } from '../policy.ts'
import { renewalStatusOf } from './renewal-status.ts'

const asOf = '2026-06-30'
const status = (...contracts: Contract[]) =>
  renewalStatusOf(contracts, renewalOn(contracts, asOf, defaultPolicy), asOf)

it.each([
  ['far from its end', [contract()], 'not_due'],
  ['near its end', [contract({ end: '2026-08-01' })], 'due'],
  ['near its notice date', [contract({ noticeDays: 90 })], 'in_notice_window'],
  ['past its notice date', [contract({ end: '2026-07-15', noticeDays: 30 })], 'notice_passed'],
  ['just ended', [contract({ end: '2026-06-01' })], 'overdue'],
  ['long ended', [contract({ start: '2024-01-01', end: '2025-01-01' })], 'churned'],
  ['without an end', [contract({ end: null, termMonths: null })], 'evergreen'],
  ['begun only later', [contract({ start: '2026-08-01' })], 'not_due'],
  ['of which there is none', [], null],
] as const)('the renewal of a contract %s', (_, contracts, expected) => {
  expect(status(...contracts)).toBe(expected)
})
