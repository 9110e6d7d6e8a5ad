import { type Field, fieldGroup } from '@perennial/shared/fields'

/** A property definition as HubSpot takes and gives it; only the parts Perennial sets. */
export interface WireProperty {
  name: string
  label: string
  description: string
  type: string
  fieldType: string
  groupName: string
  options: WireOption[]
}

export interface WireOption {
  value: string
  label: string
  displayOrder: number
}

const hubspotType: Record<Field['type'], Pick<WireProperty, 'type' | 'fieldType'>> = {
  number: { type: 'number', fieldType: 'number' },
  text: { type: 'string', fieldType: 'text' },
  date: { type: 'date', fieldType: 'date' },
  flag: { type: 'bool', fieldType: 'booleancheckbox' },
  choice: { type: 'enumeration', fieldType: 'select' },
}

/** HubSpot wants a flag's two values spelled out. */
const flagOptions = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
]

/** The HubSpot property that holds a field. */
export function definitionOf(field: Field): WireProperty {
  const options = field.type === 'flag' ? flagOptions : (field.options ?? [])
  return {
    name: field.name,
    label: field.label,
    description: field.description,
    ...hubspotType[field.type],
    groupName: fieldGroup.name,
    options: options.map(({ value, label }, displayOrder) => ({ value, label, displayOrder })),
  }
}

/**
 * What to send so that `actual` becomes `wanted`; null when nothing differs. Types are not repaired. Options that are not wanted
 * (any more) stay, after the others: records, lists and workflows may use them.
 */
export function repairOf(actual: WireProperty, wanted: WireProperty): Partial<WireProperty> | null {
  const repair: Partial<WireProperty> = {}
  for (const part of ['label', 'description', 'groupName', 'fieldType'] as const) {
    if ((actual[part] ?? '') !== wanted[part]) repair[part] = wanted[part]
  }
  const options = withFormer(actual.options ?? [], wanted.options)
  if (!sameOptions(actual.options ?? [], options)) repair.options = options
  return Object.keys(repair).length === 0 ? null : repair
}

function withFormer(actual: WireOption[], wanted: WireOption[]): WireOption[] {
  const former = actual.filter(({ value, label }) =>
    wanted.every(option => option.value !== value && option.label !== label),
  )
  const inOrder = [...wanted, ...former.toSorted((a, b) => a.displayOrder - b.displayOrder)]
  return inOrder.map(({ value, label }, displayOrder) => ({ value, label, displayOrder }))
}

function sameOptions(actual: WireOption[], wanted: WireOption[]): boolean {
  const inOrder = actual.toSorted((a, b) => a.displayOrder - b.displayOrder)
  return (
    inOrder.length === wanted.length &&
    wanted.every(({ value, label }, i) => inOrder[i]?.value === value && inOrder[i]?.label === label)
  )
}
