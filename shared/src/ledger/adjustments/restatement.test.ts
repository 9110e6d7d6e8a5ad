import { defaultLedgerPolicy } from '../../ledger-policy.ts'
import type { Adjustment } from '../../model/adjustment.ts'
import { type ContractLine, contractLine } from '../../model/contract-line.ts'
import { ledgerAccount } from '../../model/ledger-account.ts'
import type { AccountBook } from '../account-book.ts'
import { restatement } from './restatement.ts'

const usd = (minor: number) => ({ minor, currency: 'USD' })
const line = (more: Partial<ContractLine> = {}): ContractLine =>
  contractLine({ id: 'L', accountId: '1', start: '2026-01-01', end: '2027-01-01', price: usd(1200), ...more })
const book = (...lines: ContractLine[]): AccountBook => ({
  account: ledgerAccount({ id: '1', name: 'Ada' }),
  lines,
  adjustments: [],
})
const asked = { from: '2026-01-01', to: '2026-12-31', measure: 'arr', policy: defaultLedgerPolicy } as const

const told = (before: AccountBook[], after: AccountBook[]) =>
  restatement(before, after, asked).map(({ from, to, difference, currency, why }) => [
    from,
    to,
    difference,
    currency,
    why.map(({ what, id }) => `${what} ${id}`),
  ])

describe('a restatement', () => {
  it('is empty when the same is known, in whatever order it is read', () => {
    const other = line({ id: 'M', start: '2026-03-01' })
    expect(told([book(line(), other)], [book(other, line())])).toEqual([])
  })

  it.each<[string, ContractLine[], ContractLine[], unknown[]]>([
    ['a line came', [], [line()], ['2026-01-01', '2026-12-31', 1200, 'USD', ['line_added L']]],
    ['a line went', [line()], [], ['2026-01-01', '2026-12-31', -1200, 'USD', ['line_vanished L']]],
    [
      'the price is another',
      [line()],
      [line({ price: usd(1500) })],
      ['2026-01-01', '2026-12-31', 300, 'USD', ['amount_changed L']],
    ],
    [
      'it ended earlier',
      [line()],
      [line({ end: '2026-10-01' })],
      ['2026-10-01', '2026-12-31', -1200, 'USD', ['dates_changed L']],
    ],
  ])('says why: %s', (_, before, after, expected) => {
    expect(told([book(...before)], [book(...after)])).toEqual([expected])
  })

  it('keeps currencies apart: what moved from one to another is two lines', () => {
    const euro = line({ price: { minor: 1200, currency: 'EUR' } })
    expect(told([book(line())], [book(euro)]).map(row => row.slice(2, 4))).toEqual([
      [1200, 'EUR'],
      [-1200, 'USD'],
    ])
  })

  it('says what was and is, in words, for an account that was not known before', () => {
    const [row] = restatement([], [book(line({ name: 'Ada 2026' }))], asked)
    expect(row).toMatchObject({ account: '1', name: 'Ada', before: 0, after: 1200 })
    expect(row!.why[0]!.text).toBe('Ada 2026: USD 12.00 from 2026-01-01')
  })

  it('adds up: before + difference = after on every day, and spans never overlap', () => {
    const late = [line({ end: '2026-09-01' }), line({ id: 'M', start: '2026-05-01', price: usd(700) })]
    const rows = restatement([book(line())], [book(...late)], asked)
    expect(rows.map(({ from, to, before, after }) => [from, to, before, after])).toEqual([
      ['2026-05-01', '2026-08-31', 1200, 1900],
      ['2026-09-01', '2026-12-31', 1200, 700],
    ])
  })

  it('names adjustments made, corrected and undone', () => {
    const adjustment: Adjustment = {
      id: 'a1',
      accountId: '1',
      lineId: 'L',
      amount: usd(1500),
      effective: '2026-06-01',
      kind: 'movement',
      holds: 'pin',
      sourceAmount: usd(1200),
      reason: 'price_change',
      lossCause: null,
      note: null,
      by: 'Ana',
      knownFrom: '2026-06-02',
    }
    const adjusted = { ...book(line({ price: usd(1300) })), adjustments: [adjustment] }
    const corrected = { ...adjusted, adjustments: [{ ...adjustment, kind: 'correction' as const }] }
    const whys = (before: AccountBook, after: AccountBook) =>
      restatement([before], [after], asked)[0]!.why.map(({ what }) => what)
    expect(whys(book(line()), adjusted)).toEqual(['amount_changed', 'adjustment_made'])
    expect(whys(book(line()), corrected)).toEqual(['amount_changed', 'adjustment_corrected'])
    expect(whys(adjusted, book(line()))).toEqual(['amount_changed', 'adjustment_undone'])
  })
})
