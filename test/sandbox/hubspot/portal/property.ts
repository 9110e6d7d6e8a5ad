/** A property definition as the portal keeps it. */
export interface Property {
  name: string
  label: string
  description: string
  type: PropertyType
  fieldType: string
  groupName: string
  options: PropertyOption[]
  displayOrder: number
  calculated: boolean
  readOnlyValue: boolean
  hubspotDefined: boolean
  hasUniqueValue: boolean
  hidden: boolean
  formField: boolean
  /** The portal's users stand in for options, as with hubspot_owner_id. */
  externalOptions: boolean
  calculationFormula?: string
  createdMs: number
  updatedMs: number
  archivedMs: number | null
}

export type PropertyType = 'string' | 'number' | 'date' | 'datetime' | 'enumeration' | 'bool'

export interface PropertyOption {
  label: string
  value: string
  description?: string | undefined
  displayOrder: number
  hidden: boolean
}

export interface PropertyGroup {
  name: string
  label: string
  displayOrder: number
}

export const asOptions = (options: readonly { label: string; value: string }[]): PropertyOption[] =>
  options.map((option, displayOrder) => ({ displayOrder, hidden: false, ...option }))

export const yesOrNo: PropertyOption[] = asOptions([
  { label: 'Yes', value: 'true' },
  { label: 'No', value: 'false' },
])

const iso = (ms: number): string => new Date(ms).toISOString()

/** The definition as HubSpot answers it. */
export function propertyBody(property: Property): object {
  const { createdMs, updatedMs, archivedMs, readOnlyValue, ...told } = property
  return {
    ...told,
    createdAt: iso(createdMs),
    updatedAt: iso(updatedMs),
    archived: archivedMs !== null,
    ...(archivedMs !== null && { archivedAt: iso(archivedMs) }),
    modificationMetadata: {
      archivable: !property.hubspotDefined,
      readOnlyDefinition: property.hubspotDefined,
      readOnlyOptions: property.hubspotDefined,
      readOnlyValue,
    },
  }
}
