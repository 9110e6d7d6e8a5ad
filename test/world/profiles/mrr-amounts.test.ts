import { profilePortal } from './profiles.ts'
import { cents, Reading, trueArr } from './reading.ts'

const contents = profilePortal('mrr-amounts', { accounts: 150 })
const reading = new Reading(contents)

describe('mrr-amounts', () => {
  it('has amounts that are a twelfth of the truth, within the rounding of each deal', () => {
    const read = reading.paying(deal => cents(deal) * 12)
    const truth = trueArr(contents)
    expect([...read.keys()].sort()).toEqual([...truth.keys()].sort())
    for (const [id, [paid]] of read) {
      const [{ minor, currency }] = truth.get(id)! as [{ minor: number; currency: string }]
      expect(paid!.currency).toBe(currency)
      expect(Math.abs(paid!.minor - minor)).toBeLessThanOrEqual(6 * reading.inForce(id).length)
    }
  })

  it('bills its seats by the month, at the amount of the deal within the rounding of a seat', () => {
    const items = reading.portal.all('line_items').filter(({ properties }) => properties.hs_sku !== 'SETUP')
    expect(items.length).toBeGreaterThan(50)
    for (const { id, properties } of items) {
      expect(properties.recurringbillingfrequency).toBe('monthly')
      const link = reading.portal.links().find(({ typeId, to }) => typeId === 19 && to.id === id)!
      const amount = cents(reading.portal.record('deals', link.from.id)!)
      const billed = Number(properties.price) * 100 * Number(properties.quantity)
      expect(Math.abs(billed - amount)).toBeLessThanOrEqual(0.5 * Number(properties.quantity) + 1)
    }
  })
})
