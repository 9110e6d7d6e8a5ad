import type { PropertyGroupView } from '../record.ts'
import type { PropertyDefinition, PropertyGroup } from './definitions.ts'
import { ownerProperty } from './owner.ts'
import { readable } from './readable.ts'

const ours = 'perennial'

interface PanelInput {
  properties: PropertyDefinition[]
  groups: PropertyGroup[]
  values: Record<string, string | null>
  timeZone: string
}

/** The property panel: Perennial's group first, then the portal's own order; only properties that have a value. */
export function propertyPanel({ properties, groups, values, timeZone }: PanelInput): PropertyGroupView[] {
  return [...groups]
    .sort((left, right) => rank(left) - rank(right))
    .map(({ name, label }) => ({
      name,
      label,
      properties: properties
        .filter(property => property.groupName === name && isShown(property, values))
        .map(property => ({
          name: property.name,
          label: property.label,
          value: readable(values[property.name] ?? '', property, timeZone),
          description: property.description || null,
        })),
    }))
    .filter(group => group.properties.length > 0)
}

const rank = ({ name, displayOrder = 0 }: PropertyGroup): number =>
  name === ours ? Number.NEGATIVE_INFINITY : displayOrder

/** HubSpot's bookkeeping (hs_...) is of no use to a reader; the record's header names the owner, here it would only be an id. */
const isShown = ({ name, hidden }: PropertyDefinition, values: Record<string, string | null>): boolean =>
  !hidden && !name.startsWith('hs_') && name !== ownerProperty && Boolean(values[name])
