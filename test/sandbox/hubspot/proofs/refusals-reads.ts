import { companyReaderToken, type Refusal } from './refusal.ts'

const companies = '/crm/v3/objects/companies'
const ids = (count: number) => Array.from({ length: count }, (_, index) => ({ id: String(index + 1) }))
const invalid = { status: 400, category: 'VALIDATION_ERROR' }
const absent = { status: 404, category: 'OBJECT_NOT_FOUND' }
const unauthenticated = { status: 401, category: 'INVALID_AUTHENTICATION' }
const unscoped = { status: 403, category: 'MISSING_SCOPES', token: companyReaderToken, says: /scope/i }

/** Who is asking: https://developers.hubspot.com/docs/api-reference/error-handling */
export const accessRefusals: Refusal[] = [
  { name: 'no token', method: 'GET', path: companies, token: null, ...unauthenticated, says: /credentials/i },
  {
    name: 'a token nobody issued',
    method: 'GET',
    path: companies,
    token: 'nobody',
    ...unauthenticated,
    says: /authentication|token/i,
  },
  {
    name: 'writing with a read scope',
    method: 'PATCH',
    path: `${companies}/1001`,
    body: { properties: { name: 'x' } },
    ...unscoped,
  },
  { name: 'archiving with a read scope', method: 'DELETE', path: `${companies}/1001`, ...unscoped },
  { name: 'reading deals with a company scope', method: 'GET', path: '/crm/v3/objects/deals', ...unscoped },
  {
    name: 'searching deals with a company scope',
    method: 'POST',
    path: '/crm/v3/objects/deals/search',
    body: {},
    ...unscoped,
  },
  {
    name: 'reading a list without its scope',
    method: 'GET',
    path: '/crm/v3/lists/51/memberships',
    ...unscoped,
  },
  {
    name: 'reading contracts with a company scope',
    method: 'GET',
    path: '/crm/v3/objects/contracts',
    ...unscoped,
  },
  {
    name: 'reading subscriptions with a company scope',
    method: 'GET',
    path: '/crm/v3/objects/subscriptions',
    ...unscoped,
  },
  { name: 'listing owners without their scope', method: 'GET', path: '/crm/v3/owners/', ...unscoped },
  {
    name: 'defining a property without the schema scope',
    method: 'POST',
    path: '/crm/v3/properties/companies',
    body: { name: 'a', label: 'A', type: 'string', fieldType: 'text', groupName: 'retention_facts' },
    ...unscoped,
  },
]

const post = (name: string, path: string, body: unknown, says: RegExp): Refusal => ({
  name,
  method: 'POST',
  path: `${companies}/${path}`,
  body,
  ...invalid,
  says,
})

const get = (name: string, path: string, how: Pick<Refusal, 'status' | 'category' | 'says'>): Refusal => ({
  name,
  method: 'GET',
  path,
  ...how,
})

export const readRefusals: Refusal[] = [
  get('a list that does not exist', '/crm/v3/lists/99999/memberships', { ...absent, says: /99999/ }),
  get('a list by its name', '/crm/v3/lists/Customers/memberships', { ...invalid, says: /Customers/ }),
  get('251 members of a list', '/crm/v3/lists/51/memberships?limit=251', { ...invalid, says: /250/ }),
  get('a page of 101', `${companies}?limit=101`, { ...invalid, says: /limit|100/i }),
  get('a page of no number', `${companies}?limit=many`, { ...invalid, says: /limit|many/i }),
  get('a page of 51 with history', `${companies}?limit=51&propertiesWithHistory=seats`, {
    ...invalid,
    says: /50/,
  }),
  get('a cursor that was never given', `${companies}?after=not-a-cursor`, {
    ...invalid,
    says: /after|cursor|paging/i,
  }),
  get('an object type that does not exist', '/crm/v3/objects/spaceships', { ...invalid, says: /spaceships/ }),
  get('a record that does not exist', `${companies}/999999999`, {
    ...absent,
    says: /not found|does not exist/i,
  }),
  get('an archived record read as live', `${companies}/1003`, {
    ...absent,
    says: /not found|does not exist/i,
  }),
  get('a record by a property that is not unique', `${companies}/Aster?idProperty=name`, {
    ...invalid,
    says: /unique|name/i,
  }),
  get('a record by a property nobody defined', `${companies}/1001?idProperty=no_such_property`, {
    ...invalid,
    says: /no_such_property|unique/i,
  }),
  get('an owner that does not exist', '/crm/v3/owners/99999', {
    ...absent,
    says: /not found|does not exist|owner/i,
  }),
  get('a pipeline that does not exist', '/crm/v3/pipelines/deals/nowhere', {
    ...absent,
    says: /not found|does not exist|nowhere/i,
  }),
  get('pipelines of a type that has none', '/crm/v3/pipelines/spaceships', {
    ...invalid,
    says: /spaceships/,
  }),
  get('a property that does not exist', '/crm/v3/properties/companies/no_such_property', {
    ...absent,
    says: /no_such_property|not found/i,
  }),
  post(
    'a batch read of 101',
    'batch/read',
    { inputs: ids(101), properties: [], propertiesWithHistory: [] },
    /100|batch|limit/i,
  ),
  post(
    'a batch read of 51 with history',
    'batch/read',
    { inputs: ids(51), properties: [], propertiesWithHistory: ['seats'] },
    /50/,
  ),
  post('a batch read without inputs', 'batch/read', { properties: [] }, /inputs/i),
]
