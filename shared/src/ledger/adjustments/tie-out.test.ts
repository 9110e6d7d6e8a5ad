import { type TieOutSides, tieOutRows, tieOutTotals } from './tie-out.ts'

const usd = (minor: number) => ({ minor, currency: 'USD' })
const eur = (minor: number) => ({ minor, currency: 'EUR' })

const sides = (more: Partial<TieOutSides> = {}): TieOutSides => ({
  ledger: new Map([
    ['1', [usd(10_000)]],
    ['2', [usd(5000)]],
    ['3', [usd(700)]],
  ]),
  billed: new Map([
    ['1', [usd(10_000)]],
    ['2', [usd(4000)]],
    ['4', [usd(300)]],
  ]),
  names: new Map([['2', 'Bee']]),
  reasons: new Map(),
  tolerance: () => 0,
  ...more,
})
const told = (given: TieOutSides) =>
  tieOutRows(given).map(({ account, variance, unexplained }) => [account, variance, unexplained])

describe('a tie-out', () => {
  it('has every account of either side, the largest variance first', () => {
    expect(told(sides())).toEqual([
      ['2', -1000, true],
      ['3', -700, true],
      ['4', 300, true],
      ['1', 0, false],
    ])
    expect(tieOutTotals(tieOutRows(sides()))).toEqual([
      { currency: 'USD', ledger: 15_700, billed: 14_300, variance: -1400, unexplained: 2000 },
    ])
  })

  it('asks for no reason within the tolerance, nor where one was given', () => {
    const reasons = new Map([['2', { reason: 'credit' as const, note: 'CN-7', by: 'Fay' }]])
    const rows = tieOutRows(sides({ reasons, tolerance: () => 700 }))
    expect(rows.filter(({ unexplained }) => unexplained)).toEqual([])
    expect(rows[0]).toMatchObject({ name: 'Bee', reason: 'credit', note: 'CN-7', by: 'Fay' })
  })

  it('does not show a reason that no longer explains anything', () => {
    const reasons = new Map([['1', { reason: 'timing' as const, note: null, by: 'Fay' }]])
    expect(tieOutRows(sides({ reasons })).find(({ account }) => account === '1')!.reason).toBeNull()
  })

  it('never nets one currency against another', () => {
    const given = sides({ ledger: new Map([['1', [eur(10), eur(5)]]]), billed: new Map([['1', [usd(15)]]]) })
    expect(tieOutRows(given).map(({ currency, variance }) => [currency, variance])).toEqual([
      ['EUR', -15],
      ['USD', 15],
    ])
    expect(tieOutTotals(tieOutRows(given)).map(({ currency, variance }) => [currency, variance])).toEqual([
      ['EUR', -15],
      ['USD', 15],
    ])
  })
})
