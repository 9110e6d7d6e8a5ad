import type { FactKind } from './fact-kind.ts'

/** The facts of a contact. Conditions of contact stages may ask for them, and for all facts of the account. */
const kinds = {
  'contact.role': { type: 'text', label: 'role of the contact' },
  'contact.jobTitle': { type: 'text', label: 'job title of the contact' },
  'contact.bounced': {
    type: 'flag',
    label: 'mail to the contact comes back',
    unset: 'mail to the contact arrives',
  },
  'contact.inactive': { type: 'flag', label: 'the contact has left', unset: 'the contact has not left' },
  'contact.lastTouch': { type: 'day', label: 'last two-way contact with the person' },
} as const satisfies Record<string, FactKind>
export type ContactFactName = keyof typeof kinds

const table: ReadonlyMap<string, FactKind> = new Map(Object.entries(kinds))

export const contactFactNames: readonly string[] = [...table.keys()]
export const contactFactKind = (name: string): FactKind | null => table.get(name) ?? null
export const isContactFact = (name: string): boolean => table.has(name)
