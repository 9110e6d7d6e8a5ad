import { defaultLedgerPolicy } from '../../ledger-policy.ts'
import { contractLine } from '../../model/contract-line.ts'
import { arrOfLine } from './arr-of-line.ts'

const line = contractLine({
  id: 'a',
  accountId: 'acme',
  start: '2024-02-29',
  end: '2025-02-28',
  price: { minor: 1_000, currency: 'EUR' },
  everyMonths: 1,
})

describe('ARR of a line on a day', () => {
  it.each([
    ['2024-02-28', 0],
    ['2024-02-29', 12_000],
    ['2025-02-27', 12_000],
    ['2025-02-28', 0],
  ])('%s: start ≤ day < end', (on, minor) => {
    expect(arrOfLine(line, on, defaultLedgerPolicy)).toEqual({ minor, currency: 'EUR' })
  })

  it('is unknown, not zero, without a price', () => {
    expect(arrOfLine({ ...line, price: null }, '2024-06-01', defaultLedgerPolicy)).toBeNull()
  })

  it('stops where a successor starts, when told of it', () => {
    const next = contractLine({ id: 'b', accountId: 'acme', start: '2024-05-01', replaces: ['a'] })
    expect(arrOfLine(line, '2024-06-01', defaultLedgerPolicy, next)?.minor).toBe(0)
  })
})
