import type { Refusal } from './refusal.ts'

const invalid = { status: 400, category: 'VALIDATION_ERROR' }
const spec = (associationTypeId: number) => ({ associationCategory: 'HUBSPOT_DEFINED', associationTypeId })
const batch = '/crm/v4/associations/contacts/companies/batch'
const ends = (index: number) => ({ from: { id: String(index + 1) }, to: { id: '1001' } })
const many = <Input>(count: number, input: (index: number) => Input) =>
  Array.from({ length: count }, (_, index) => input(index))

const post = (name: string, verb: string, inputs: unknown[], says: RegExp): Refusal => ({
  name,
  method: 'POST',
  path: `${batch}/${verb}`,
  body: { inputs },
  ...invalid,
  says,
})

const put = (
  name: string,
  types: unknown,
  how: Pick<Refusal, 'status' | 'category' | 'says'>,
  to = '1002',
): Refusal => ({
  name,
  method: 'PUT',
  path: `/crm/v4/objects/contacts/2001/associations/companies/${to}`,
  body: types,
  ...how,
})

/** Batch sizes and types: https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide */
export const associationRefusals: Refusal[] = [
  put('a link of a type that does not exist', [spec(9999)], { ...invalid, says: /9999|type/i }),
  put('a link of a type between other objects', [spec(5)], { ...invalid, says: /5|type/i }),
  put('a link without a type', [], { ...invalid, says: /type/i }),
  put(
    'a link to a record that does not exist',
    [spec(279)],
    { status: 404, category: 'OBJECT_NOT_FOUND', says: /not found|does not exist|999999999/i },
    '999999999',
  ),
  post(
    '1,001 association reads',
    'read',
    many(1_001, index => ({ id: String(index + 1) })),
    /1,?000|batch|limit/i,
  ),
  post(
    '2,001 association creates',
    'create',
    many(2_001, index => ({ ...ends(index), types: [spec(279)] })),
    /2,?000|batch|limit/i,
  ),
  post(
    '101 association archives',
    'archive',
    many(101, index => ({ from: { id: String(index + 1) }, to: [{ id: '1001' }] })),
    /100|batch|limit/i,
  ),
  {
    name: 'a page of 501 links',
    method: 'GET',
    path: '/crm/v4/objects/companies/1001/associations/contacts?limit=501',
    ...invalid,
    says: /limit|500/i,
  },
  {
    name: 'links to an object type that does not exist',
    method: 'GET',
    path: '/crm/v4/objects/companies/1001/associations/spaceships',
    ...invalid,
    says: /spaceships/,
  },
]
