import { profilePortal } from './profiles.ts'
import { cents, Reading, trueArr } from './reading.ts'

const contents = profilePortal('monthly-evergreen')
const reading = new Reading(contents)
const deals = reading.portal.all('deals')
const properties = reading.portal.lines.flatMap(line => (line.line === 'property' ? line.name : []))

describe('monthly-evergreen', () => {
  it('has amounts of a month that are a twelfth of the truth, exactly', () => {
    const read = reading.paying(deal => cents(deal) * 12, 'subscription_start', 'cancellation_date')
    expect(read).toEqual(trueArr(contents))
  })

  it('knows no term, no renewal and no pipeline for one', () => {
    expect(properties.filter(name => /term|renew|notice|contract/.test(name))).toEqual([])
    expect(new Set(deals.map(({ properties }) => properties.pipeline))).toEqual(new Set(['default']))
    expect(deals.filter(({ properties }) => / renewal /.test(properties.dealname!))).toEqual([])
    expect(
      reading.portal.all('line_items').filter(({ properties }) => properties.hs_recurring_billing_period),
    ).toEqual([])
  })

  it('cancels in the past or at most a month ahead, every deal of a subscription at once', () => {
    const cancelled = deals.flatMap(({ properties }) => properties.cancellation_date ?? [])
    expect(cancelled.length).toBeGreaterThan(40)
    expect(cancelled.filter(date => date > '2026-07-31')).toEqual([])
    const ahead = contents.truth.customers.filter(({ renewalDate }) => renewalDate !== null)
    for (const { id, renewalDate } of ahead) {
      const running = reading.inForce(id, 'subscription_start', 'cancellation_date')
      expect(running.map(({ properties }) => properties.cancellation_date)).toEqual(
        running.map(() => renewalDate),
      )
    }
    expect(ahead.length).toBeLessThan(contents.truth.customers.length / 20)
  })

  it('enters a cancellation before it takes effect', () => {
    const entered = deals.flatMap(({ history, properties }) =>
      properties.cancellation_date
        ? [[history!.cancellation_date![0]!.timestamp.slice(0, 10), properties.cancellation_date] as const]
        : [],
    )
    expect(entered.filter(([on, date]) => on > date)).toEqual([])
  })

  it('grows by deals with a start of their own', () => {
    const upgrades = deals.filter(({ properties }) => properties.dealtype === 'existingbusiness')
    expect(upgrades.length).toBeGreaterThan(150)
    expect(upgrades.filter(({ properties }) => !properties.subscription_start)).toEqual([])
  })
})
