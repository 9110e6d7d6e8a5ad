import { profilePortal } from './profiles.ts'
import { cents, Reading } from './reading.ts'

const contents = profilePortal('date-on-company', { accounts: 400 })
const reading = new Reading(contents)
const { customers } = contents.truth
const company = (id: string) => reading.portal.record('companies', id)!

describe('date-on-company', () => {
  it('has the right renewal date on nine customers of ten and more, and none on the others', () => {
    const filled = customers.filter(({ id }) => company(id).properties.renewal_date !== undefined)
    for (const { id, renewalDate } of filled) expect(company(id).properties.renewal_date).toBe(renewalDate)
    expect(filled.length / customers.length).toBeGreaterThan(0.88)
    expect(filled.length / customers.length).toBeLessThan(0.96)
  })

  it('has no renewal date that has passed', () => {
    const dates = reading.portal.all('companies').flatMap(({ properties }) => properties.renewal_date ?? [])
    expect(dates.filter(date => date <= contents.asOf)).toEqual([])
  })

  it('has the yearly amount of every customer and of nobody else', () => {
    const amounts = reading.portal
      .all('companies')
      .filter(({ properties }) => properties.contract_arr !== undefined)
      .map(({ id, properties }) => [
        id,
        cents({ ...company(id), properties: { amount: properties.contract_arr! } }),
      ])
    expect(amounts).toEqual(customers.map(({ id, arr }) => [id, arr[0]!.minor]))
  })

  it('has an older date that was last written before June 2024 and is hardly ever right', () => {
    const old = reading.portal
      .all('companies')
      .filter(({ properties }) => properties.next_renewal_old !== undefined)
    expect(old.length).toBeGreaterThan(100)
    for (const { history } of old) expect(history!.next_renewal_old![0]!.timestamp < '2024-06').toBe(true)
    const right = customers.filter(
      ({ id, renewalDate }) => company(id).properties.next_renewal_old === renewalDate,
    )
    expect(right.length).toBe(0)
  })

  it('writes the right date after June 2024, too', () => {
    const writes = customers.flatMap(({ id }) => company(id).history?.renewal_date?.[0]?.timestamp ?? [])
    expect(writes.filter(at => at > '2025').length).toBeGreaterThan(100)
  })
})
