import { profilePortal } from './profiles.ts'
import { cents, Reading, trueArr } from './reading.ts'

const contents = profilePortal('consultant-names')
const reading = new Reading(contents)
const { mapping } = contents.truth
const deals = reading.portal.all('deals')
const won = deals.filter(deal => reading.isWon(deal))
const properties = reading.portal.lines.filter(line => line.line === 'property')

describe('consultant-names', () => {
  it('adds up to the truth by the properties it says are right', () => {
    const read = reading.paying(cents, mapping['deal.start']!, mapping['deal.end']!)
    expect(read).toEqual(trueArr(contents))
    for (const { id, renewalDate } of contents.truth.customers) {
      const ends = reading.inForce(id, mapping['deal.start']!, mapping['deal.end']!)
      expect(ends.map(({ properties }) => properties[mapping['deal.end']!])).toContain(renewalDate)
    }
  })

  it('keeps none of the names of the sample, and labels in other languages', () => {
    const names = properties.map(({ name }) => name)
    expect(
      names.filter(name =>
        /^(contract_start|contract_term|auto_|notice|seats|contract_type|tier|customer_since)/.test(name),
      ),
    ).toEqual([])
    const type = properties.find(({ name }) => name === mapping['deal.purpose'])!
    expect(type.options!.map(({ label }) => label)).toEqual(['Neugeschäft', 'Verlängerung', 'Erweiterung'])
    for (const { value } of type.options!)
      expect(deals.some(({ properties }) => properties[type.name] === value)).toBe(true)
  })

  it('has an English-named end that an import wrote last, before mid-2024, and that is stale', () => {
    const rival = won.filter(({ properties }) => properties.contract_end_date !== undefined)
    const ofItsTime = won.filter(({ createdAt }) => createdAt < '2024-05-28')
    expect(rival.length).toBeGreaterThan(150)
    expect(rival.length / ofItsTime.length).toBeGreaterThan(0.9)
    for (const { history, properties } of rival) {
      const [version] = history!.contract_end_date!
      expect(version).toMatchObject({ sourceType: 'IMPORT', value: properties.contract_end_date })
      expect(version!.timestamp < '2024-06').toBe(true)
      expect(properties.contract_end_date).not.toBe(properties[mapping['deal.end']!])
    }
  })

  it('shows that people still write the right one', () => {
    const recent = won.filter(
      ({ history }) => (history?.[mapping['deal.end']!]?.[0]?.timestamp ?? '') > '2025-06-30',
    )
    expect(recent.length).toBeGreaterThan(100)
    expect(recent.every(({ history }) => history![mapping['deal.end']!]![0]!.sourceType === 'CRM_UI')).toBe(
      true,
    )
  })

  it('has a successor that hardly anybody fills, and a number with the label of a date', () => {
    const filled = deals.filter(({ properties }) => properties.vertragsende_neu !== undefined)
    expect(filled.length).toBeGreaterThan(0)
    expect(filled.length / won.length).toBeLessThan(0.05)
    expect(properties.find(({ label }) => label === 'Vertragsende Nr.')!.type).toBe('number')
  })
})
