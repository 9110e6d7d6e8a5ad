import { addMonths, day, dayText } from '../calendar.ts'
import { profilePortal } from './profiles.ts'
import { cents, Reading, trueArr } from './reading.ts'

const contents = profilePortal('tcv-amounts', { accounts: 150 })
const reading = new Reading(contents)
const months = ({ properties }: { properties: Record<string, string> }) =>
  Number(properties.contract_term_months)

describe('tcv-amounts', () => {
  it('has amounts that are the truth times the years of the term', () => {
    const read = reading.paying(deal => (cents(deal) * 12) / months(deal))
    const truth = trueArr(contents)
    expect([...read.keys()].sort()).toEqual([...truth.keys()].sort())
    for (const [id, [paid]] of read)
      expect(Math.abs(paid!.minor - truth.get(id)![0]!.minor)).toBeLessThanOrEqual(
        6 * reading.inForce(id).length,
      )
  })

  it('has terms of one, two and three years, and upgrades for the months that are left', () => {
    const won = reading.portal.all('deals').filter(({ properties }) => properties.contract_term_months)
    for (const { properties } of won) {
      const end = dayText(addMonths(day(properties.contract_start_date!), months({ properties })))
      // The last of a month may come out a day or three early.
      const off = day(properties.contract_end_date!) - day(end)
      expect(off >= 0 && off <= 3).toBe(true)
    }
    const whole = won.filter(({ properties }) => properties.contract_type !== 'expansion')
    const counts = Map.groupBy(whole, months)
    expect([...counts.keys()].sort()).toEqual([12, 24, 36])
    expect(counts.get(36)!.length).toBeGreaterThan(10)
    expect(new Set(won.map(months)).size).toBeGreaterThan(8)
  })

  it('has line items that are a year, so that a long contract tells on its amount', () => {
    const itemised = reading.portal
      .links()
      .filter(({ typeId }) => typeId === 19)
      .map(({ from, to }) => ({
        deal: reading.portal.record('deals', from.id)!,
        item: reading.portal.record('line_items', to.id)!,
      }))
      .filter(({ deal, item }) => item.properties.hs_sku === 'SEAT-Y' && months(deal) === 24)
    expect(itemised.length).toBeGreaterThan(5)
    for (const { deal, item } of itemised) expect(cents(deal)).toBe(cents(item) * 2)
  })
})
