import { LedgerPolicy } from '../../ledger-policy.ts'
import { contractLine } from '../../model/contract-line.ts'
import { accountBridge } from './account-bridge.ts'

const account = {
  id: 'a',
  name: 'Ada',
  parentId: null,
  plan: null,
  tier: null,
  region: null,
  owner: null,
  segment: null,
  customerSince: null,
  url: null,
}

const line = (id: string, minor: number, currency: string, start: string, end: string | null) =>
  contractLine({ id, accountId: 'a', price: { minor, currency }, start, end })

const policy = LedgerPolicy.parse({})

describe('the bridge of an account', () => {
  const book = {
    account,
    lines: [
      line('1', 100_001, 'EUR', '2024-02-01', null),
      line('2', 50_000, 'EUR', '2026-03-15', '2026-05-15'),
      line('3', 70_000, 'USD', '2025-01-01', '2026-04-01'),
    ],
    adjustments: [],
  }

  it('ties in every currency, and adds none to another', () => {
    const { label, open, close, currencies } = accountBridge(book, '2026-06-30', policy)
    expect({ label, open, close }).toEqual({ label: '2026', open: '2025-12-31', close: '2026-06-30' })
    expect(currencies).toEqual([
      {
        currency: 'EUR',
        open: 100_001,
        movements: [
          { month: '2026-03', kind: 'expansion', amount: 50_000 },
          { month: '2026-05', kind: 'contraction', amount: -50_000 },
        ],
        close: 100_001,
      },
      {
        currency: 'USD',
        open: 70_000,
        movements: [{ month: '2026-04', kind: 'churn', amount: -70_000 }],
        close: 0,
      },
    ])
  })

  it('begins with the fiscal year, and leaves out a currency nothing was paid in', () => {
    const fiscal = accountBridge(book, '2026-06-30', { ...policy, fiscalYearStart: 6 })
    expect(fiscal).toMatchObject({ label: 'FY2027', open: '2026-05-31' })
    expect(fiscal.currencies.map(({ currency }) => currency)).toEqual(['EUR'])
  })

  it('is empty for who never paid', () => {
    expect(accountBridge({ ...book, lines: [] }, '2026-06-30', policy).currencies).toEqual([])
  })
})
