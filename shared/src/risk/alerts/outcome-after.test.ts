import type { RenewalDecision } from '../../ledger/decisions.ts'
import { outcomeAfter } from './outcome-after.ts'

const decided = (on: string, outcome: RenewalDecision['outcome']): RenewalDecision => ({
  on,
  outcome,
  source: 'a deal',
  knownOn: on,
})
const decisions = [
  decided('2025-09-01', 'renewed'),
  decided('2026-09-01', 'lost'),
  decided('2027-09-01', 'renewed'),
]

it.each([
  ['the first decision after it', { raisedOn: '2026-06-30', renewalDate: '2026-09-01' }, '2026-09-01'],
  ['also one made early', { raisedOn: '2026-06-30', renewalDate: '2026-12-01' }, '2026-09-01'],
  [
    'the one on the renewal date, when it was overdue already',
    { raisedOn: '2026-09-20', renewalDate: '2026-09-01' },
    '2026-09-01',
  ],
  ['not one before it', { raisedOn: '2026-09-20', renewalDate: null }, '2027-09-01'],
  ['none while it is open', { raisedOn: '2027-10-01', renewalDate: '2028-09-01' }, null],
])('is %s', (_, alert, on) => {
  expect(outcomeAfter(alert, decisions)?.on ?? null).toBe(on)
})
