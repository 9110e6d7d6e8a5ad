import fc from 'fast-check'
import { retention } from './retention.ts'

const account = (accountId: string, opening: number, closing: number) => ({ accountId, opening, closing })

describe('retention rates', () => {
  it('cap each account at what it paid, never the portfolio', () => {
    const rates = retention('USD', [account('a', 100, 0), account('b', 100, 200)])
    expect(rates).toMatchObject({ nrr: 1, grr: 0.5, logo: 0.5, accounts: 2, kept: 1, lost: 1 })
  })

  it('leave out those who did not pay at the start', () => {
    expect(retention('USD', [account('a', 100, 90), account('new', 0, 500)])).toMatchObject({
      nrr: 0.9,
      grr: 0.9,
    })
    expect(retention('USD', [account('new', 0, 500)])).toBeNull()
  })

  it('hold on any portfolio: GRR is at most 100 % and at most NRR', () => {
    const windows = fc.array(fc.tuple(fc.nat(1e6), fc.nat(1e6)), { minLength: 1 })
    fc.assert(
      fc.property(windows, pairs => {
        const rates = retention(
          'USD',
          pairs.map(([opening, closing], at) => account(`${at}`, opening, closing)),
        )
        if (rates === null) return
        expect(rates.grr).toBeLessThanOrEqual(1)
        expect(rates.grr).toBeLessThanOrEqual(rates.nrr + 1e-12)
        expect(rates.kept + rates.lost).toBe(rates.accounts)
      }),
    )
  })
})
