import { defaultPolicy } from '@perennial/shared/policy'
import { deal, viewOf } from '../../../test/cases/account-view.ts'
import { confirmQueue, restingOnAssumptions } from './queue.ts'

const account = (id: string, deals: ReturnType<typeof deal>[], facts = {}) =>
  viewOf({ deals, account: { id, name: `Account ${id}`, ...facts } })
const guessed = (amount: string) => deal({ amount, start: null, end: null, closeDate: '2026-01-10' })

describe('the queue of facts to confirm', () => {
  const accounts = [
    account('small', [guessed('1000')]),
    account('settled', [deal({ amount: '99000' })]),
    account('large', [guessed('50000')]),
    account('silent', [deal()]),
    account('torn', [deal({ amount: '7000' })], { renewalDate: '2027-03-31' }),
  ]
  const queue = confirmQueue(accounts, defaultPolicy)

  it('holds what is assumed, disputed or missing, the largest first', () => {
    expect(queue.map(({ account: { id }, fact, why, value }) => [id, fact, why, value])).toEqual([
      ['large', 'renewal_date', 'assumed', '2027-01-10'],
      ['torn', 'renewal_date', 'disputed', '2027-01-01'],
      ['small', 'renewal_date', 'assumed', '2027-01-10'],
      ['silent', 'arr', 'missing', null],
    ])
    expect(queue[1]!.because).toBe('property of the company says 2027-03-31')
  })

  it('compares currencies by what they are worth on paper, not by their smallest coin', () => {
    const in_ = (id: string, currency: string, amount: string) =>
      account(id, [{ ...guessed(amount), currency }])
    const mixed = confirmQueue([in_('usd', 'USD', '900'), in_('jpy', 'JPY', '1000')], defaultPolicy)
    expect(mixed.map(({ account: { id } }) => id)).toEqual(['jpy', 'usd'])
  })

  it('says how much revenue rests on assumed dates', () => {
    expect(restingOnAssumptions(queue)).toEqual({ dates: 2, arr: [{ minor: 5_100_000, currency: 'USD' }] })
  })
})
