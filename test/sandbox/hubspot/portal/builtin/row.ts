import { asOptions, type Property, type PropertyType, yesOrNo } from '../property.ts'

/**
 * One of HubSpot's own properties, as one line of a table: name, label, kind, and what else is true of it.
 * `kind` is `type` or `type/fieldType`; options are `value=Label` parts joined by `|`.
 */
export type Row = [name: string, label: string, kind: string, facts?: Facts]

export interface Facts {
  readOnly?: true
  calculated?: true
  unique?: true
  external?: true
  options?: string
}

export const readOnly: Facts = { readOnly: true }
export const calculated: Facts = { readOnly: true, calculated: true }
export const choices = (options: string): Facts => ({ options })

const usualField: Record<PropertyType, string> = {
  string: 'text',
  number: 'number',
  date: 'date',
  datetime: 'date',
  enumeration: 'select',
  bool: 'booleancheckbox',
}

// HubSpot's own properties were made with the portal; the moment itself means nothing here.
const createdMs = Date.UTC(2020, 0, 1)

const optionsOf = (text: string): Property['options'] =>
  asOptions(
    text.split('|').map(part => {
      const [value = '', label = value] = part.split('=')
      return { value, label }
    }),
  )

export function fromRow(row: Row, groupName: string, displayOrder: number): Property {
  const [name, label, kind, facts = {}] = row
  const [type, fieldType] = kind.split('/') as [PropertyType, string?]
  return {
    name,
    label,
    description: '',
    type,
    fieldType: fieldType ?? usualField[type],
    groupName,
    options: type === 'bool' ? yesOrNo : facts.options ? optionsOf(facts.options) : [],
    displayOrder,
    calculated: facts.calculated === true,
    readOnlyValue: facts.readOnly === true,
    hubspotDefined: true,
    hasUniqueValue: facts.unique === true,
    hidden: false,
    formField: false,
    externalOptions: facts.external === true,
    createdMs,
    updatedMs: createdMs,
    archivedMs: null,
  }
}
