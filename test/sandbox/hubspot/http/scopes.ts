import type { ObjectType } from '../../../world/portal.ts'

/** Scopes any one of which opens an endpoint; none at all leave the decision to the endpoint. */
export type AnyOf = readonly string[]

const objects = (type: string) => ({
  read: [`crm.objects.${type}.read`],
  write: [`crm.objects.${type}.write`],
})
// Activities have no scopes of their own: they go with those of contacts.
const activities = objects('contacts')
const emails = {
  read: ['sales-email-read', 'crm.objects.contacts.read'],
  write: ['sales-email-read', 'crm.objects.contacts.write'],
}
const tickets = {
  read: ['tickets', 'crm.objects.tickets.read'],
  write: ['tickets', 'crm.objects.tickets.write'],
}

/** https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/scopes */
const recordScopes: Record<ObjectType, { read: AnyOf; write: AnyOf }> = {
  companies: objects('companies'),
  contacts: objects('contacts'),
  deals: objects('deals'),
  line_items: {
    read: ['crm.objects.line_items.read', 'e-commerce'],
    write: ['crm.objects.line_items.write', 'e-commerce'],
  },
  contracts: objects('contracts'),
  subscriptions: { read: ['crm.objects.subscriptions.read'], write: [] },
  tickets,
  calls: activities,
  meetings: activities,
  notes: activities,
  tasks: activities,
  emails,
  feedback_submissions: { read: ['crm.objects.feedback_submissions.read'], write: [] },
}

const withSchemas = new Set<ObjectType>(['companies', 'contacts', 'deals', 'line_items'])

export const readScopes = (type: ObjectType): AnyOf => recordScopes[type].read
export const writeScopes = (type: ObjectType): AnyOf => recordScopes[type].write

/** Reading definitions is open to whoever may read the records. */
export const schemaReadScopes = (type: ObjectType): AnyOf =>
  withSchemas.has(type) ? [`crm.schemas.${type}.read`, ...readScopes(type)] : readScopes(type)

export const schemaWriteScopes = (type: ObjectType): AnyOf =>
  withSchemas.has(type) ? [`crm.schemas.${type}.write`] : writeScopes(type)

export const ownerScopes: AnyOf = ['crm.objects.owners.read']
export const accountScopes: AnyOf = ['oauth']
export const listScopes: AnyOf = ['crm.lists.read']

/** Every scope some endpoint here asks for. */
export const allScopes: readonly string[] = [
  ...new Set([
    ...Object.values(recordScopes).flatMap(each => [...each.read, ...each.write]),
    ...[...withSchemas].flatMap(type => [`crm.schemas.${type}.read`, `crm.schemas.${type}.write`]),
    ...ownerScopes,
    ...accountScopes,
    ...listScopes,
  ]),
]
