import { ledgerAccount } from '../model/ledger-account.ts'
import { accountFacts } from './account-facts.ts'
import { holds } from './condition-holds.ts'
import { factNames, isOfLedger } from './fact-table.ts'

const money = { arr: 1200, seats: 10, lines: 2, firstPaidOn: '2026-05-01' }
const valuesOf = (known = {}, more = {}) =>
  accountFacts(ledgerAccount({ id: '7', name: 'Acme', ...known }), '2026-06-30', { ...money, ...more }).values

describe('the facts of an account', () => {
  it('have every name contracts can tell', () => {
    expect(Object.keys(valuesOf()).sort()).toEqual(factNames.filter(isOfLedger).sort())
  })

  it.each([
    ['what the account says', { customerSince: '2026-01-01' }, {}, '2026-01-01', 180],
    ['its first payment, where it does not say', {}, {}, '2026-05-01', 60],
    ['nothing before it is a customer', { customerSince: '2026-07-01' }, {}, null, null],
    ['nothing where nothing is known', {}, { firstPaidOn: null }, null, null],
  ])('count its time as a customer from %s', (_, known, more, customerSince, tenureDays) => {
    expect(valuesOf(known, more)).toMatchObject({ customerSince, tenureDays })
  })

  it('take in what else the CRM says', () => {
    const facts = accountFacts(ledgerAccount({ id: '7', parentId: '1' }), '2026-06-30', money, {
      Stores: '12',
    })
    expect(holds({ fact: 'attribute.Stores', atLeast: 12 }, facts)).toBe(true)
    expect(holds({ fact: 'parent', is: true }, facts)).toBe(true)
    expect(holds({ fact: 'attribute.Other', atLeast: 12 }, facts)).toBeNull()
  })
})
