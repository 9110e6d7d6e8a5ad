import type { Field } from '@perennial/shared/fields'
import { definitionOf, repairOf, type WireOption } from './field-definition.ts'

const band: Field = {
  name: 'perennial_health_band',
  label: 'Health band',
  description: 'How the account is doing.',
  on: 'company',
  type: 'choice',
  options: [
    { value: 'healthy', label: 'Healthy' },
    { value: 'at_risk', label: 'At risk' },
  ],
  audience: 'cs',
}

describe('the definition of a field', () => {
  it.each([
    ['number', 'number', 'number'],
    ['text', 'string', 'text'],
    ['date', 'date', 'date'],
    ['flag', 'bool', 'booleancheckbox'],
    ['choice', 'enumeration', 'select'],
  ] as const)('makes a %s a HubSpot %s shown as %s', (type, hubspotType, fieldType) => {
    expect(definitionOf({ ...band, type })).toMatchObject({
      type: hubspotType,
      fieldType,
      groupName: 'perennial',
    })
  })

  it('spells out both values of a flag', () => {
    const { options } = definitionOf({ ...band, type: 'flag' })
    expect(options.map(option => option.value)).toEqual(['true', 'false'])
  })
})

describe('a repair', () => {
  const wanted = definitionOf(band)

  it('is not needed for what HubSpot gives back with more detail and in another order', () => {
    const actual = {
      ...wanted,
      options: wanted.options.toReversed().map(option => ({ ...option, hidden: false })),
    }
    expect(repairOf(actual, wanted)).toBeNull()
  })

  it.each(['label', 'description', 'groupName'] as const)(
    'sends only the %s when only that was edited',
    part => {
      expect(repairOf({ ...wanted, [part]: 'edited' }, wanted)).toEqual({ [part]: wanted[part] })
    },
  )

  it.each([
    ['missing', [wanted.options[0]!]],
    ['relabelled', [{ ...wanted.options[0]!, label: 'Fine' }, wanted.options[1]!]],
    ['reordered', wanted.options.map(option => ({ ...option, displayOrder: 1 - option.displayOrder }))],
  ])('restores options that are %s', (_, options) => {
    expect(repairOf({ ...wanted, options }, wanted)).toEqual({ options: wanted.options })
  })

  it('keeps options that are not wanted any more, after the others, unless a wanted one has their label', () => {
    const [healthy, atRisk] = wanted.options as [WireOption, WireOption]
    const former = { value: 'former', label: 'Former', displayOrder: 0 }
    const renamed = { value: 'at-risk', label: atRisk.label, displayOrder: 2 }
    const repaired = [healthy, atRisk, { ...former, displayOrder: 2 }]
    const actual = { ...wanted, options: [former, { ...healthy, displayOrder: 1 }, renamed] }
    expect(repairOf(actual, wanted)).toEqual({ options: repaired })
    expect(repairOf({ ...wanted, options: repaired }, wanted)).toBeNull()
  })
})
