import type { Refusal } from './refusal.ts'

const companies = '/crm/v3/objects/companies'
const invalid = { status: 400, category: 'VALIDATION_ERROR' }
const absent = { status: 404, category: 'OBJECT_NOT_FOUND' }

const patch = (name: string, properties: Record<string, unknown>, says: RegExp): Refusal => ({
  name,
  method: 'PATCH',
  path: `${companies}/1001`,
  body: { properties },
  ...invalid,
  says,
})

const post = (name: string, path: string, body: unknown, says: RegExp): Refusal => ({
  name,
  method: 'POST',
  path,
  body,
  ...invalid,
  says,
})

const changes = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: String(index + 1), properties: { name: 'x' } }))
const births = (count: number) =>
  Array.from({ length: count }, () => ({ properties: { name: 'x' }, associations: [] }))

const values: Refusal[] = [
  patch(
    'a property nobody defined',
    { no_such_property: 'x' },
    /no_such_property.*does not exist|PROPERTY_DOESNT_EXIST/,
  ),
  patch('a read-only property', { hs_object_id: '5' }, /READ_ONLY_VALUE|read.only/i),
  patch('a calculated property', { seats_per_deal: '7' }, /READ_ONLY_VALUE|read.only|calculated/i),
  patch(
    'a modified date of our own',
    { hs_lastmodifieddate: '2025-01-01T00:00:00Z' },
    /READ_ONLY_VALUE|read.only/i,
  ),
  patch(
    'a number in words',
    { seats: 'forty' },
    /forty.*not a valid (number|integer|long)|INVALID_(INTEGER|NUMBER|LONG)/i,
  ),
  patch('a date that does not exist', { term_end: '2026-02-31' }, /2026-02-31|INVALID_DATE/),
  patch('a date that is not midnight UTC', { term_end: '1767225600001' }, /midnight/),
  patch('an instant in words', { last_login: 'yesterday' }, /yesterday|INVALID_DATE/),
  patch('an option that is not on the list', { tier: 'bronze' }, /bronze.*allowed options|INVALID_OPTION/),
  patch('a list with one unknown option', { modules: 'crm;mail' }, /mail.*allowed options|INVALID_OPTION/),
  patch('a boolean in words', { auto_renews: 'yes' }, /yes|INVALID_(OPTION|BOOLEAN)/i),
]

const shapes: Refusal[] = [
  {
    name: 'a body that is not JSON',
    method: 'POST',
    path: companies,
    body: '{"properties":',
    ...invalid,
    says: /JSON/i,
  },
  {
    name: 'a create without properties',
    method: 'POST',
    path: companies,
    body: {},
    ...invalid,
    says: /propert/i,
  },
  post('a batch create of 101', `${companies}/batch/create`, { inputs: births(101) }, /100|batch|limit/i),
  post('a batch update of 101', `${companies}/batch/update`, { inputs: changes(101) }, /100|batch|limit/i),
  post(
    'a batch archive of 101',
    `${companies}/batch/archive`,
    { inputs: changes(101).map(({ id }) => ({ id })) },
    /100|batch|limit/i,
  ),
  post(
    'a batch upsert of 101',
    `${companies}/batch/upsert`,
    { inputs: changes(101).map(change => ({ ...change, idProperty: 'domain' })) },
    /100|batch|limit/i,
  ),
  post(
    'an untraced batch create with one bad value',
    `${companies}/batch/create`,
    { inputs: [...births(1), { properties: { no_such_property: 'x' }, associations: [] }] },
    /no_such_property/,
  ),
  post(
    'a batch update naming one record twice',
    `${companies}/batch/update`,
    { inputs: [...changes(1), ...changes(1)] },
    /duplicate/i,
  ),
  post(
    'a batch update by hs_object_id as unique property',
    `${companies}/batch/update`,
    { inputs: [{ id: '1001', idProperty: 'hs_object_id', properties: { name: 'x' } }] },
    /hs_object_id|unique/i,
  ),
  post(
    'an upsert by a property that is not unique',
    `${companies}/batch/upsert`,
    { inputs: [{ id: 'Aster', idProperty: 'name', properties: { name: 'x' } }] },
    /unique|name/i,
  ),
]

const records: Refusal[] = [
  {
    name: 'a contact whose e-mail is taken',
    method: 'POST',
    path: '/crm/v3/objects/contacts',
    body: { properties: { email: 'dora@aster.example' }, associations: [] },
    status: 409,
    category: 'CONFLICT',
    says: /Contact already exists. Existing ID: 2001/,
  },
  post(
    'a contact with an e-mail of no shape',
    '/crm/v3/objects/contacts',
    { properties: { email: 'dora' }, associations: [] },
    /dora|INVALID_EMAIL/i,
  ),
  post(
    'a call without its time',
    '/crm/v3/objects/calls',
    { properties: { hs_call_title: 'x' }, associations: [] },
    /required/,
  ),
  post(
    'a deal in a stage its pipeline does not have',
    '/crm/v3/objects/deals',
    { properties: { dealname: 'x', pipeline: 'renewals', dealstage: 'nowhere' }, associations: [] },
    /nowhere|stage/i,
  ),
  {
    name: 'a change to a record that does not exist',
    method: 'PATCH',
    path: `${companies}/999999999`,
    body: { properties: { name: 'x' } },
    ...absent,
    says: /not found|does not exist/i,
  },
  {
    name: 'a change to an archived record',
    method: 'PATCH',
    path: `${companies}/1003`,
    body: { properties: { name: 'x' } },
    ...absent,
    says: /not found|does not exist|archived/i,
  },
  post(
    'a merge with itself',
    `${companies}/merge`,
    { primaryObjectId: '1001', objectIdToMerge: '1001' },
    /itself|same|merge/i,
  ),
  {
    name: 'a merge with a record that does not exist',
    method: 'POST',
    path: `${companies}/merge`,
    body: { primaryObjectId: '1001', objectIdToMerge: '999999999' },
    ...absent,
    says: /not found|does not exist/i,
  },
]

const readOnly = { status: 405, category: 'VALIDATION_ERROR', says: /read.only/i }

/** Surveys and subscriptions are HubSpot's own to write. */
const writesOf = (name: string, type: string, id: string, properties: Record<string, string>): Refusal[] => {
  const path = `/crm/v3/objects/${type}`
  const batch = (verb: string) => ({ method: 'POST' as const, path: `${path}/batch/${verb}` })
  return [
    {
      name: `creating a ${name}`,
      method: 'POST',
      path,
      body: { properties, associations: [] },
      ...readOnly,
    },
    { name: `changing a ${name}`, method: 'PATCH', path: `${path}/${id}`, body: { properties }, ...readOnly },
    { name: `archiving a ${name}`, method: 'DELETE', path: `${path}/${id}`, ...readOnly },
    {
      name: `changing ${name}s together`,
      ...batch('update'),
      body: { inputs: [{ id, properties }] },
      ...readOnly,
    },
    { name: `archiving ${name}s together`, ...batch('archive'), body: { inputs: [{ id }] }, ...readOnly },
  ]
}

export const writeRefusals: Refusal[] = [
  ...values,
  ...shapes,
  ...records,
  ...writesOf('feedback submission', 'feedback_submissions', '7001', { hs_value: '9' }),
  ...writesOf('subscription', 'subscriptions', '8101', { hs_name: 'Other' }),
]
