/** The kinds of CRM records this view shows; `objectTypes` of a card's metadata and addresses use these names. */
export const recordKinds = ['companies', 'contacts', 'deals', 'tickets'] as const
export type RecordKind = (typeof recordKinds)[number]

// https://developers.hubspot.com/docs/api-reference/crm-understanding-the-crm#object-type-ids
const objectTypeIds: Record<RecordKind, string> = {
  companies: '0-2',
  contacts: '0-1',
  deals: '0-3',
  tickets: '0-5',
}

interface Words {
  one: string
  many: string
}

export const kindWords: Record<RecordKind, Words> = {
  companies: { one: 'company', many: 'Companies' },
  contacts: { one: 'contact', many: 'Contacts' },
  deals: { one: 'deal', many: 'Deals' },
  tickets: { one: 'ticket', many: 'Tickets' },
}

export const objectTypeIdOf = (kind: RecordKind): string => objectTypeIds[kind]

/** HubSpot takes a type by its plural, its singular in any case or its id; null for types not shown here. */
export function kindOf(objectType: string): RecordKind | null {
  const said = objectType.toLowerCase()
  return recordKinds.find(kind => [kind, kindWords[kind].one, objectTypeIds[kind]].includes(said)) ?? null
}
