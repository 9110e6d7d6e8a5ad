import type { LinkLine, ObjectType, PortalLine, RecordLine } from '../../test/world/portal.ts'

const at = '2026-06-18T10:00:00.000Z'
export const genericDay = '2026-06-30'

const record = (objectType: ObjectType, id: string, properties: Record<string, string>): RecordLine => ({
  line: 'record',
  objectType,
  id,
  properties,
  createdAt: at,
  updatedAt: at,
})

// https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide#association-type-id-values
const typeIds: Record<string, number> = {
  'contacts companies': 279,
  'deals companies': 341,
  'tickets companies': 339,
  'deals contacts': 3,
  'tickets contacts': 16,
  'notes companies': 190,
  'meetings companies': 188,
}

const link = (from: ObjectType, fromId: string, to: ObjectType, toId: string): LinkLine => ({
  line: 'link',
  from: { objectType: from, id: fromId },
  to: { objectType: to, id: toId },
  typeId: typeIds[`${from} ${to}`]!,
})

const companies = [
  { id: '101', name: 'Alder & Sons', domain: 'alder.example', city: 'Bergen', hubspot_owner_id: '1' },
  { id: '102', name: 'Brightwater Foods', domain: 'brightwater.example', city: 'Cork' },
  { id: '103', name: 'Cedar Clinics', domain: 'cedar.example' },
]

/** The smallest portal in which every kind of record exists and is associated: for projects that bring no data. */
export function* genericPortal(): Iterable<PortalLine> {
  yield {
    line: 'account',
    portalId: 4711,
    accountType: 'DEVELOPER_TEST',
    timeZone: 'Europe/Berlin',
    companyCurrency: 'EUR',
    additionalCurrencies: [],
    uiDomain: 'app.hubspot.com',
    dataHostingLocation: 'eu1',
  }
  yield { line: 'owner', id: '1', email: 'ada@example.com', firstName: 'Ada', lastName: 'Marlow', userId: 7 }
  for (const { id, ...properties } of companies) yield record('companies', id, properties)
  yield record('contacts', '501', {
    firstname: 'Ingrid',
    lastname: 'Solberg',
    jobtitle: 'Head of Operations',
    email: 'ingrid@alder.example',
  })
  yield record('contacts', '502', { firstname: 'Tom', lastname: 'Reid', email: 'tom@brightwater.example' })
  yield record('deals', '9001', { dealname: 'Alder, renewal', amount: '24000', closedate: at })
  yield record('tickets', '7001', { subject: 'Delivery was late', hs_ticket_priority: 'HIGH' })
  yield record('meetings', '8001', { hs_meeting_title: 'Quarterly review', hs_timestamp: at })
  yield link('contacts', '501', 'companies', '101')
  yield link('contacts', '502', 'companies', '102')
  yield link('deals', '9001', 'companies', '101')
  yield link('deals', '9001', 'contacts', '501')
  yield link('tickets', '7001', 'companies', '101')
  yield link('tickets', '7001', 'contacts', '501')
  yield link('meetings', '8001', 'companies', '101')
}
