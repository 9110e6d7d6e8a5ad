export type FactType = 'text' | 'number' | 'day' | 'flag'

/** A fact conditions may ask for; its label is how it reads in a sentence. */
export type FactKind =
  /** `any` = as the condition reads it: only the portal knows what an attribute holds. */
  { type: 'text' | 'number' | 'day' | 'any'; label: string } | { type: 'flag'; label: string; unset: string }

/** THE table of facts. `arr` is in major units of the reporting currency; `lines` are those that pay on the day. */
const kinds = {
  name: { type: 'text', label: 'name' },
  plan: { type: 'text', label: 'plan' },
  tier: { type: 'text', label: 'tier' },
  region: { type: 'text', label: 'region' },
  owner: { type: 'text', label: 'owner' },
  segment: { type: 'text', label: 'segment' },
  customerSince: { type: 'day', label: 'customer since' },
  tenureDays: { type: 'number', label: 'days as a customer' },
  arr: { type: 'number', label: 'ARR' },
  seats: { type: 'number', label: 'seats' },
  lines: { type: 'number', label: 'contract lines' },
  parent: { type: 'flag', label: 'has a parent account', unset: 'has no parent account' },
} as const satisfies Record<string, FactKind>
export type FactName = keyof typeof kinds

const table: ReadonlyMap<string, FactKind> = new Map(Object.entries(kinds))

const attributePrefix = 'attribute.'

/** The name under which facts hold a property of the account that has no place of its own. */
export const attributeFact = (name: string): string => `${attributePrefix}${name}`

/** Null when there is no such fact. */
export function factKind(name: string): FactKind | null {
  const attribute = name.startsWith(attributePrefix) ? name.slice(attributePrefix.length) : ''
  return attribute === '' ? (table.get(name) ?? null) : { type: 'any', label: attribute }
}

/** All names, as an error lists them. */
export const factNames: readonly string[] = [...table.keys(), attributeFact('NAME')]
