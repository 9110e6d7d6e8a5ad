import type { LinkLine, ObjectType, PortalLine, RecordLine } from '../../../world/portal.ts'

/**
 * A small portal with one of everything HubSpot can answer: every object type, links in several labels,
 * recorded history, an absorbed record, an archived record and a custom property of every type.
 */
export const fixturePortal = (): PortalLine[] => [
  ...portalSetup,
  ...customProperties,
  ...companies,
  ...people,
  ...engagements,
  ...links,
  ...lists,
]

const born = '2024-03-01T09:00:00.000Z'
const touched = '2025-11-20T16:30:00.000Z'

const record = (
  objectType: ObjectType,
  id: string,
  properties: Record<string, string>,
  rest: Partial<RecordLine> = {},
): RecordLine => ({
  line: 'record',
  objectType,
  id,
  properties,
  createdAt: born,
  updatedAt: touched,
  ...rest,
})

const link = (from: [ObjectType, string], to: [ObjectType, string], typeId: number): LinkLine => ({
  line: 'link',
  from: { objectType: from[0], id: from[1] },
  to: { objectType: to[0], id: to[1] },
  typeId,
})

const portalSetup: PortalLine[] = [
  {
    line: 'account',
    portalId: 4242001,
    accountType: 'STANDARD',
    timeZone: 'Europe/Berlin',
    companyCurrency: 'EUR',
    additionalCurrencies: ['USD', 'GBP'],
    uiDomain: 'app-eu1.hubspot.com',
    dataHostingLocation: 'eu1',
  },
  { line: 'owner', id: '71', email: 'ana@vendor.example', firstName: 'Ana', lastName: 'Lima', userId: 9071 },
  { line: 'owner', id: '72', email: 'ben@vendor.example', firstName: 'Ben', lastName: 'Okoro', userId: 9072 },
  {
    line: 'owner',
    id: '73',
    email: 'gone@vendor.example',
    firstName: 'Gia',
    lastName: 'One',
    userId: 9073,
    archived: true,
  },
  {
    line: 'pipeline',
    objectType: 'deals',
    id: 'renewals',
    label: 'Renewals',
    displayOrder: 1,
    stages: [
      {
        id: 'upcoming',
        label: 'Upcoming',
        displayOrder: 0,
        metadata: { isClosed: 'false', probability: '0.5' },
      },
      {
        id: 'renewed',
        label: 'Renewed',
        displayOrder: 1,
        metadata: { isClosed: 'true', probability: '1.0' },
      },
      { id: 'lapsed', label: 'Lapsed', displayOrder: 2, metadata: { isClosed: 'true', probability: '0.0' } },
    ],
  },
  {
    line: 'pipeline',
    objectType: 'tickets',
    id: 'support',
    label: 'Support',
    displayOrder: 1,
    stages: [
      { id: 'new', label: 'New', displayOrder: 0, metadata: { ticketState: 'OPEN', isClosed: 'false' } },
      { id: 'done', label: 'Done', displayOrder: 1, metadata: { ticketState: 'CLOSED', isClosed: 'true' } },
    ],
  },
]

const companyProperty = (name: string, type: PropertyType, fieldType: string, rest = {}): PortalLine => ({
  line: 'property',
  objectType: 'companies',
  name,
  label: name.replaceAll('_', ' '),
  type,
  fieldType,
  groupName: 'retention_facts',
  ...rest,
})
type PropertyType = Extract<PortalLine, { line: 'property' }>['type']

const choices = (...values: string[]) => values.map(value => ({ label: value.toUpperCase(), value }))

const customProperties: PortalLine[] = [
  { line: 'group', objectType: 'companies', name: 'retention_facts', label: 'Retention facts' },
  companyProperty('plan_name', 'string', 'text'),
  companyProperty('seats', 'number', 'number'),
  companyProperty('term_end', 'date', 'date'),
  companyProperty('last_login', 'datetime', 'date'),
  companyProperty('tier', 'enumeration', 'select', { options: choices('gold', 'silver') }),
  companyProperty('modules', 'enumeration', 'checkbox', { options: choices('crm', 'billing', 'sso') }),
  companyProperty('auto_renews', 'bool', 'booleancheckbox'),
  companyProperty('seats_per_deal', 'number', 'calculation_equation', { calculated: true }),
]

const plainCompanies = Array.from({ length: 12 }, (_, index) =>
  record('companies', String(1010 + index), { name: `Plain ${index}`, domain: `plain${index}.example` }),
)

const companies: PortalLine[] = [
  record(
    'companies',
    '1001',
    {
      name: 'Aster Labs',
      domain: 'aster.example',
      hubspot_owner_id: '71',
      plan_name: 'Team, "quoted" — ünï',
      seats: '40',
      term_end: '2026-12-31',
      last_login: '2025-11-19T08:15:00.000Z',
      tier: 'gold',
      modules: 'crm;sso',
      auto_renews: 'true',
      seats_per_deal: '20',
    },
    {
      history: {
        seats: [
          { value: '40', timestamp: touched, sourceType: 'CRM_UI' },
          { value: '25', timestamp: '2025-02-01T10:00:00.000Z', sourceType: 'INTEGRATION' },
          { value: '10', timestamp: born, sourceType: 'IMPORT' },
        ],
      },
      mergedIds: ['990'],
    },
  ),
  record('companies', '1002', { name: 'Birch GmbH', domain: 'birch.example' }),
  record(
    'companies',
    '1003',
    { name: 'Cedar Ltd', domain: 'cedar.example' },
    { archivedAt: '2025-12-01T00:00:00.000Z' },
  ),
  ...plainCompanies,
]

const people: PortalLine[] = [
  record('contacts', '2001', { email: 'dora@aster.example', firstname: 'Dora', lastname: 'Quist' }),
  record('contacts', '2002', { email: 'emil@birch.example', firstname: 'Emil', lastname: 'Roth' }),
  record('contacts', '2003', { email: 'emil.old@birch.example', firstname: 'Emil', lastname: 'Roth' }),
  record('deals', '3001', {
    dealname: 'Aster renewal',
    amount: '48000.50',
    deal_currency_code: 'EUR',
    pipeline: 'renewals',
    dealstage: 'upcoming',
    closedate: '2026-12-31T00:00:00.000Z',
  }),
  record('deals', '3002', { dealname: 'Birch', amount: '1200', pipeline: 'renewals', dealstage: 'renewed' }),
  record('tickets', '4001', {
    subject: 'Login fails',
    hs_pipeline: 'support',
    hs_pipeline_stage: 'new',
    hs_ticket_priority: 'HIGH',
  }),
  record('deals', '3003', { dealname: 'Birch again', pipeline: 'renewals', dealstage: 'renewed' }),
  record('tickets', '4002', { subject: 'Slow', hs_pipeline: 'support', hs_pipeline_stage: 'new' }),
  record('tickets', '4003', { subject: 'Slow too', hs_pipeline: 'support', hs_pipeline_stage: 'new' }),
  record('line_items', '5001', { name: 'Seats', quantity: '40', price: '100' }),
  record('contracts', '8001', {
    hs_name: 'Aster | Platform | 2026',
    hs_currency_code: 'EUR',
    hs_contract_effective_date: '2026-01-01',
    hs_end_date: '2026-12-31',
    hs_arr: '48000',
  }),
  record('subscriptions', '8101', {
    hs_name: 'Aster monthly',
    hs_subscription_status: 'active',
    hs_recurring_billing_total: '100',
    hs_billing_frequency: 'monthly',
  }),
]

const at = { hs_timestamp: '2025-11-10T10:00:00.000Z' }
const engagements: PortalLine[] = [
  record('calls', '6001', { ...at, hs_call_title: 'Quarterly call', hs_call_direction: 'OUTBOUND' }),
  record('emails', '6101', { ...at, hs_email_subject: 'Renewal', hs_email_direction: 'EMAIL' }),
  record('meetings', '6201', { ...at, hs_meeting_title: 'Review', hs_meeting_outcome: 'COMPLETED' }),
  record('notes', '6301', { ...at, hs_note_body: 'They like it' }),
  record('tasks', '6401', { ...at, hs_task_subject: 'Call Dora', hs_task_status: 'NOT_STARTED' }),
  record('feedback_submissions', '7001', {
    hs_survey_type: 'NPS',
    hs_value: '9',
    hs_submission_timestamp: '2025-10-01T10:00:00.000Z',
  }),
  record('feedback_submissions', '7002', {
    hs_survey_type: 'NPS',
    hs_value: '3',
    hs_submission_timestamp: '2025-10-02T10:00:00.000Z',
  }),
]

/** Type ids as HubSpot publishes them: https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide */
const links: PortalLine[] = [
  link(['contacts', '2001'], ['companies', '1001'], 1),
  link(['contacts', '2001'], ['companies', '1001'], 279),
  link(['contacts', '2002'], ['companies', '1001'], 279),
  link(['contacts', '2002'], ['companies', '1002'], 1),
  link(['deals', '3001'], ['companies', '1001'], 5),
  link(['deals', '3001'], ['contacts', '2001'], 3),
  link(['deals', '3002'], ['companies', '1002'], 5),
  link(['deals', '3001'], ['line_items', '5001'], 19),
  link(['contracts', '8001'], ['companies', '1001'], 7211),
  link(['contracts', '8001'], ['deals', '3001'], 7213),
  link(['subscriptions', '8101'], ['companies', '1001'], 6911),
  link(['tickets', '4001'], ['companies', '1001'], 26),
  link(['calls', '6001'], ['companies', '1001'], 182),
  link(['emails', '6101'], ['companies', '1001'], 186),
  link(['meetings', '6201'], ['companies', '1001'], 188),
  link(['notes', '6301'], ['companies', '1001'], 190),
  link(['tasks', '6401'], ['companies', '1001'], 192),
  link(['feedback_submissions', '7001'], ['contacts', '2001'], 98),
  link(['companies', '1001'], ['companies', '1002'], 13),
]

/** 1003 is archived, 990 was absorbed by 1001, 123 was never there: three are left. */
const lists: PortalLine[] = [
  {
    line: 'list',
    id: '51',
    name: 'Customers',
    objectType: 'companies',
    members: ['1010', '1002', '990', '1001', '1003', '123'],
  },
  { line: 'list', id: '52', name: 'Nobody', objectType: 'contacts', members: [] },
]
