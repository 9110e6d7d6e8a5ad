import { profilePortal } from './profiles.ts'
import { Reading, trueArr } from './reading.ts'

const contents = profilePortal('multi-currency')
const reading = new Reading(contents)
const deals = reading.portal.all('deals')

describe('multi-currency', () => {
  it('adds up to the truth in minor units, of which the yen has none', () => {
    const read = reading.paying(({ properties }) =>
      Math.round(Number(properties.amount) * (properties.deal_currency_code === 'JPY' ? 1 : 100)),
    )
    expect(read).toEqual(trueArr(contents))
  })

  it('sells in five currencies the account knows', () => {
    const account = reading.portal.lines.find(line => line.line === 'account')!
    const known = [account.companyCurrency, ...account.additionalCurrencies].sort()
    const counts = Map.groupBy(deals, ({ properties }) => properties.deal_currency_code!)
    expect([...counts.keys()].sort()).toEqual(known)
    for (const some of counts.values()) expect(some.length).toBeGreaterThan(20)
  })

  it('writes yen in whole yen, on deals and line items', () => {
    const items = reading.portal
      .all('line_items')
      .filter(({ properties }) => properties.hs_line_item_currency_code === 'JPY')
    const yen = deals.filter(({ properties }) => properties.deal_currency_code === 'JPY')
    expect(items.length).toBeGreaterThan(5)
    expect([...items, ...yen].filter(({ properties }) => /\./.test(properties.amount!))).toEqual([])
  })

  it('has a handful of customers with contracts in two currencies', () => {
    const both = contents.truth.customers.filter(({ arr }) => arr.length === 2)
    expect(both.length).toBeGreaterThan(3)
    expect(both.length).toBeLessThan(20)
    for (const { id, renewalDate } of both) {
      const ends = reading.inForce(id).map(({ properties }) => properties.contract_end_date!)
      expect(renewalDate).toBe(ends.sort()[0])
    }
  })
})
