import type { LinkLine, ObjectType, PipelineLine, PortalLine, RecordLine } from '../../test/world/portal.ts'

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

/** Pipelines as a new HubSpot account has them, shortened. */
const pipelines: PipelineLine[] = [
  {
    line: 'pipeline',
    objectType: 'deals',
    id: 'default',
    label: 'Sales pipeline',
    displayOrder: 0,
    stages: [
      { id: 'qualifiedtobuy', label: 'Qualified to buy', displayOrder: 0, metadata: { probability: '0.4' } },
      { id: 'contractsent', label: 'Contract sent', displayOrder: 1, metadata: { probability: '0.9' } },
      { id: 'closedwon', label: 'Closed won', displayOrder: 2, metadata: { probability: '1.0' } },
      { id: 'closedlost', label: 'Closed lost', displayOrder: 3, metadata: { probability: '0.0' } },
    ],
  },
  {
    line: 'pipeline',
    objectType: 'tickets',
    id: '0',
    label: 'Support pipeline',
    displayOrder: 0,
    stages: [
      { id: '1', label: 'New', displayOrder: 0, metadata: { ticketState: 'OPEN' } },
      { id: '2', label: 'Waiting on us', displayOrder: 1, metadata: { ticketState: 'OPEN' } },
      { id: '3', label: 'Closed', displayOrder: 2, metadata: { ticketState: 'CLOSED' } },
    ],
  },
]

const link = (from: ObjectType, fromId: string, to: ObjectType, toId: string): LinkLine => ({
  line: 'link',
  from: { objectType: from, id: fromId },
  to: { objectType: to, id: toId },
  typeId: typeIds[`${from} ${to}`]!,
})

const companies = [
  {
    id: '101',
    name: 'Alder & Sons',
    domain: 'alder.example',
    city: 'Bergen',
    lifecyclestage: 'customer',
    hubspot_owner_id: '1',
  },
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
  yield* pipelines
  for (const { id, ...properties } of companies) yield record('companies', id, properties)
  yield record('contacts', '501', {
    firstname: 'Ingrid',
    lastname: 'Solberg',
    jobtitle: 'Head of Operations',
    email: 'ingrid@alder.example',
  })
  yield record('contacts', '502', { firstname: 'Tom', lastname: 'Reid', email: 'tom@brightwater.example' })
  yield record('deals', '9001', {
    dealname: 'Alder, renewal',
    amount: '24000',
    closedate: at,
    pipeline: 'default',
    dealstage: 'contractsent',
    hubspot_owner_id: '1',
  })
  yield record('tickets', '7001', {
    subject: 'Delivery was late',
    hs_ticket_priority: 'HIGH',
    hs_pipeline: '0',
    hs_pipeline_stage: '2',
  })
  yield record('meetings', '8001', { hs_meeting_title: 'Quarterly review', hs_timestamp: at })
  yield link('contacts', '501', 'companies', '101')
  yield link('contacts', '502', 'companies', '102')
  yield link('deals', '9001', 'companies', '101')
  yield link('deals', '9001', 'contacts', '501')
  yield link('tickets', '7001', 'companies', '101')
  yield link('tickets', '7001', 'contacts', '501')
  yield link('meetings', '8001', 'companies', '101')
}
