import { book, paying } from '../../../../test/cases/ledger-book.ts'
import { defaultLedgerPolicy } from '../../ledger-policy.ts'
import { amountOn, seatsOn } from './amount-on.ts'
import { conversionTo } from './conversion.ts'
import { unitsOf } from './units-of.ts'

const usd = conversionTo('USD', [])
const ask = (level: 'account' | 'subscription', policy = {}) => ({
  level,
  measure: 'arr' as const,
  policy: { ...defaultLedgerPolicy, ...policy },
})

describe('units', () => {
  const chain = [
    paying('1', 100, '2025-01-01', '2026-01-01', { seats: 3 }),
    paying('2', 120, '2026-01-01', '2027-01-01', { replaces: ['1'], seats: 4 }),
    paying('3', 50, '2025-06-01'),
  ]

  it('are accounts, or subscriptions with what took their place', () => {
    expect(unitsOf([book('a', chain)], ask('account')).map(({ id }) => id)).toEqual(['a'])
    const subscriptions = unitsOf([book('a', chain)], ask('subscription'))
    expect(subscriptions.map(({ id }) => id)).toEqual(['1', '3'])
    expect(subscriptions.map(unit => amountOn(unit, '2026-02-01', usd))).toEqual([12_000, 5000])
    expect(seatsOn(subscriptions[0]!, '2026-02-01')).toBe(4)
  })

  it('end a line on the day another account takes it over', () => {
    const before = book('a', [paying('1', 100, '2025-01-01', '2027-01-01')])
    const after = book('b', [paying('2', 100, '2026-03-01', '2027-01-01', { replaces: ['1'] })])
    const accounts = unitsOf([before, after], ask('account'))
    expect(accounts.map(unit => amountOn(unit, '2026-03-01', usd))).toEqual([0, 10_000])
    const [moved, ...others] = unitsOf([after, before], ask('subscription'))
    expect(others).toEqual([])
    expect([moved!.id, moved!.account.id]).toEqual(['1', 'a'])
  })

  it('are topmost parents under roll-up', () => {
    const child = book('c', [paying('1', 70, '2025-01-01')], { parentId: 'p' })
    const parent = book('p', [paying('2', 30, '2025-01-01')])
    const [family, ...others] = unitsOf([child, parent], ask('account', { rollUp: 'parent' }))
    expect(others).toEqual([])
    expect([family!.id, amountOn(family!, '2026-01-01', usd)]).toEqual(['p', 10_000])
  })

  it('tie to the cent by month as well: a line is rounded once', () => {
    const lines = [1, 2, 3].map(n => paying(String(n), 100, '2025-01-01'))
    const monthly = { ...ask('account'), measure: 'mrr' as const }
    expect(amountOn(unitsOf([book('a', lines)], monthly)[0]!, '2026-01-01', usd)).toBe(3 * 833)
  })
})
