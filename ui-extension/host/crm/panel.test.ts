import { propertyPanel } from './panel.ts'

const groups = [
  { name: 'companyinformation', label: 'Company information', displayOrder: 0 },
  { name: 'perennial', label: 'Perennial retention', displayOrder: 9 },
]
const property = (name: string, type: string, groupName = 'companyinformation') => ({
  name,
  label: name,
  type,
  groupName,
  options: [
    { value: 'at_risk', label: 'At risk' },
    { value: 'watch', label: 'Watch' },
  ],
})

const panelOf = (properties: ReturnType<typeof property>[], values: Record<string, string | null>) =>
  propertyPanel({ properties, groups, values, timeZone: 'Europe/Berlin' })

describe('the property panel', () => {
  it('puts what Perennial wrote first', () => {
    const panel = panelOf([property('name', 'string'), property('score', 'number', 'perennial')], {
      name: 'A',
      score: '1',
    })
    expect(panel.map(({ label }) => label)).toEqual(['Perennial retention', 'Company information'])
  })

  it('leaves out what has no value and HubSpot’s bookkeeping', () => {
    const properties = ['city', 'zip', 'phone', 'hs_object_id', 'hubspot_owner_id'].map(name =>
      property(name, 'string'),
    )
    const [group] = panelOf(properties, {
      city: 'Graz',
      zip: null,
      phone: '',
      hs_object_id: '1',
      hubspot_owner_id: '7',
    })
    expect(group?.properties.map(({ name }) => name)).toEqual(['city'])
  })

  it.each([
    ['enumeration', 'at_risk', 'At risk'],
    ['enumeration', 'at_risk;watch;gone', 'At risk, Watch, gone'],
    ['bool', 'true', 'Yes'],
    ['bool', 'false', 'No'],
    ['number', '1234567.5', '1,234,567.5'],
    ['date', '2026-09-14', 'Sep 14, 2026'],
    ['date', '1789344000000', 'Sep 14, 2026'],
    ['datetime', '2026-06-30T22:30:00Z', 'Jul 1, 2026, 12:30 AM'],
    ['date', 'soon', 'soon'],
    ['string', '2026-09-14', '2026-09-14'],
  ])('writes a %s %s as %s', (type, value, text) => {
    const [group] = panelOf([property('x', type)], { x: value })
    expect(group?.properties[0]?.value.replace(/\s/g, ' ')).toBe(text)
  })
})
