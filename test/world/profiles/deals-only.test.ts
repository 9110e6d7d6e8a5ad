import { profilePortal } from './profiles.ts'
import { cents, Reading } from './reading.ts'

const contents = profilePortal('deals-only', { accounts: 200 })
const reading = new Reading(contents)
const deals = reading.portal.all('deals')
const isOf = (dealtype: string) => deals.filter(({ properties }) => properties.dealtype === dealtype)
const isRenewal = ({ properties }: { properties: Record<string, string> }) =>
  / renewal \d{4}$/.test(properties.dealname!)

describe('deals-only', () => {
  it('has nothing but HubSpot itself: no property, no group, no line item, one pipeline', () => {
    const kinds = new Set(reading.portal.lines.map(({ line }) => line))
    expect(kinds).toEqual(new Set(['account', 'owner', 'pipeline', 'record', 'link']))
    expect(reading.portal.all('line_items')).toEqual([])
    expect(new Set(deals.map(({ properties }) => properties.pipeline))).toEqual(new Set(['default']))
  })

  it('calls renewals and expansions alike existing business, won and lost in the same stages', () => {
    const existing = isOf('existingbusiness')
    const stages = Map.groupBy(existing.filter(isRenewal), ({ properties }) => properties.dealstage)
    expect(stages.get('closedwon')!.length).toBeGreaterThan(100)
    expect(stages.get('closedlost')!.length).toBeGreaterThan(10)
    expect(existing.filter(deal => !isRenewal(deal)).length).toBeGreaterThan(40)
    expect(isOf('newbusiness').filter(isRenewal)).toEqual([])
  })

  it('closes an open renewal on the day the contract ends', () => {
    const closing = contents.truth.customers.flatMap(({ id, renewalDate }) =>
      reading
        .deals(id)
        .filter(deal => isRenewal(deal) && !deal.properties.dealstage!.startsWith('closed'))
        .map(({ properties }) => [properties.closedate!.slice(0, 10), renewalDate]),
    )
    expect(closing.length).toBeGreaterThan(30)
    for (const [closesOn, renewalDate] of closing) expect(closesOn).toBe(renewalDate)
  })

  it('adds up to the truth: the last renewal or first deal, and what was added since', () => {
    for (const { id, arr } of contents.truth.customers) {
      const won = reading
        .deals(id)
        .filter(deal => reading.isWon(deal))
        .toSorted((a, b) => Number(a.id) - Number(b.id))
      const whole = won.findLastIndex(deal => isRenewal(deal) || deal.properties.dealtype === 'newbusiness')
      expect(won.slice(whole).reduce((sum, deal) => sum + cents(deal), 0)).toBe(arr[0]!.minor)
    }
  })

  it('runs every contract for a year from about the close of its deal', () => {
    const { truth, asOf } = contents
    const yearAhead = `${Number(asOf.slice(0, 4)) + 1}${asOf.slice(4)}`
    expect(truth.customers.filter(({ renewalDate }) => renewalDate! > yearAhead)).toEqual([])
  })
})
