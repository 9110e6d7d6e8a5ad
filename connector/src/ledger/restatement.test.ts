import { contractLine } from '@perennial/shared/model/contract-line'
import { ledgerAccount } from '@perennial/shared/model/ledger-account'
import { defaultPolicy } from '@perennial/shared/policy'
import { restatementReport, restatementRows, restatementSummary } from './restatement.ts'

const book = (minor: number) => ({
  account: ledgerAccount({ id: '1', name: 'Ada' }),
  lines: [contractLine({ id: 'L', accountId: '1', start: '2026-01-01', price: { minor, currency: 'USD' } })],
  adjustments: [],
})
const report = (before: number, after: number) =>
  restatementReport(
    [book(before)],
    [book(after)],
    { from: '2026-01-01', to: '2026-03-31', measure: 'arr', policy: defaultPolicy.ledger },
    { known: '2026-04-01', and: '2026-05-01', policyName: 'default' },
  )

it('tells in major units who paid something else when, and why', () => {
  expect(restatementRows(report(120_050, 150_000))).toEqual([
    {
      account: '1',
      name: 'Ada',
      currency: 'USD',
      from: '2026-01-01',
      to: '2026-03-31',
      before: 1200.5,
      after: 1500,
      difference: 299.5,
      why: 'amount changed (L: price USD 1,200.50 -> USD 1,500.00)',
    },
  ])
  expect(restatementSummary(report(1, 2))).toMatch(/^1 account paid something else between 2026-01-01/)
})

it('says when nothing was learned', () => {
  expect(restatementSummary(report(1, 1))).toBe(
    'Nothing about 2026-01-01 to 2026-03-31 is known otherwise on 2026-05-01 than on 2026-04-01.',
  )
})
