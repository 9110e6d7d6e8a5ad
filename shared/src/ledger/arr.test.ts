import fc from 'fast-check'
import { asOf, contract, known, viewOf } from '../../../test/cases/account-view.ts'
import { anyDeals } from '../../../test/cases/any-view.ts'
import { defaultPolicy } from '../policy.ts'
import { arrOn } from './arr.ts'
import { contractsOf } from './contracts/contract-terms.ts'

const usd = (minor: number) => ({ minor, currency: 'USD' })
const eur = (minor: number) => ({ minor, currency: 'EUR' })

describe('ARR', () => {
  it('is the sum of the contracts in force, which it names', () => {
    const inForce = [contract({ id: '1', arr: usd(100) }), contract({ id: '2', arr: usd(250) })]
    const ended = contract({ id: '3', arr: usd(999), end: asOf })
    const future = contract({ id: '4', arr: usd(999), start: '2026-07-01' })
    expect(arrOn([...inForce, ended, future], asOf)).toEqual({
      totals: [usd(350)],
      basis: 'stated',
      contracts: inForce,
    })
  })

  it('never adds currencies', () => {
    const arr = arrOn(
      [contract({ arr: usd(100) }), contract({ arr: eur(70) }), contract({ arr: usd(1) })],
      asOf,
    )
    expect(arr!.totals).toEqual([usd(101), eur(70)])
  })

  it('is as well known as its least known part', () => {
    const parts = (['stated', 'assumed', 'derived'] as const).map(basis =>
      contract({ origins: known(basis), arr: usd(1) }),
    )
    expect(arrOn(parts, asOf)!.basis).toBe('assumed')
    expect(arrOn(parts.slice(0, 1), asOf)!.basis).toBe('stated')
  })

  it.each([
    ['there is no contract', []],
    ['none is in force', [contract({ arr: usd(5), end: '2026-02-01' })]],
    ['none states an amount', [contract()]],
  ])('is unknown, not zero, when %s', (_, contracts) => {
    expect(arrOn(contracts, asOf)).toBeNull()
  })

  it('leaves out contracts without an amount, keeps those of zero', () => {
    expect(arrOn([contract(), contract({ id: '2', arr: usd(0) })], asOf)).toMatchObject({
      totals: [usd(0)],
      contracts: [{ id: '2' }],
    })
  })

  it('opens into parts that sum to it exactly, currency by currency', () => {
    fc.assert(
      fc.property(anyDeals, deals => {
        const arr = arrOn(contractsOf(viewOf({ deals }), defaultPolicy), asOf)
        for (const { currency, minor } of arr?.totals ?? []) {
          const own = arr!.contracts.map(part => part.arr!).filter(part => part.currency === currency)
          expect(own.reduce((sum, part) => sum + part.minor, 0)).toBe(minor)
        }
      }),
    )
  })
})
