import { type Call, get, patch, post, remove } from './call.ts'
import { absent, objects, type Walked } from './walked.ts'

/** A unique property for upserts, then every way to write a record that stays. */
export function writeCalls(walked: Walked): Call[] {
  return [...uniquePropertyCalls(walked), ...singleWrites(walked), ...batchWrites(walked)]
}

const keyProperty = {
  name: 'proof_key',
  label: 'Proof key',
  type: 'string',
  fieldType: 'text',
  groupName: 'proof_group',
  hasUniqueValue: true,
}

function uniquePropertyCalls({ type }: Walked): Call[] {
  const base = `/crm/v3/properties/${type}`
  const group = { name: 'proof_group', label: 'Proof group', displayOrder: -1 }
  return [
    post(`create ${type} group`, `${base}/groups`, group, 201),
    post(`create unique ${type} property`, base, keyProperty, 201),
  ]
}

function singleWrites({ type, id, text, required }: Walked): Call[] {
  const base = objects(type)
  const key = `${type}-single`
  const byKey = `${base}/${key}?idProperty=proof_key`
  const fresh = { properties: { ...required, [text]: 'Fresh', proof_key: key }, associations: [] }
  const set = (value: string) => ({ properties: { [text]: value } })
  return [
    post(`create ${type}`, base, fresh, 201),
    patch(`update ${type}`, `${base}/${id}`, set('Renamed')),
    patch(`clear ${type}`, `${base}/${id}`, set('')),
    patch(`update ${type} by unique property`, byKey, set('By key')),
    get(`read ${type} by unique property`, `${byKey}&properties=${text}`),
    patch(`update absent ${type}`, `${base}/${absent}`, set('x'), 404),
    patch(`update ${type} wrongly`, `${base}/${id}`, { properties: { no_such_property: 'x' } }, 400),
  ]
}

function batchWrites(walked: Walked): Call[] {
  const { type, id, text } = walked
  const path = (verb: string) => `${objects(type)}/batch/${verb}`
  const change = (target: string) => ({
    id: target,
    properties: { [text]: 'In a batch' },
    objectWriteTraceId: target,
  })
  const both = { inputs: [newRecord(walked, 'a'), newRecord(walked, 'b')] }
  const half = { inputs: [newRecord(walked, 'c'), newRecord(walked, 'd', { no_such_property: 'x' })] }
  return [
    post(`batch create ${type}`, path('create'), both, 201),
    post(`batch create ${type}, one refused`, path('create'), half, 207),
    post(`batch update ${type}`, path('update'), { inputs: [change(id)] }),
    post(`batch update ${type}, one absent`, path('update'), { inputs: [change(id), change(absent)] }, 207),
    post(`batch upsert ${type}, one new and one known`, path('upsert'), {
      inputs: [upsert(walked, 'a'), upsert(walked, 'e')],
    }),
  ]
}

const newRecord = ({ type, text, required }: Walked, key: string, more = {}) => ({
  properties: { ...required, [text]: key, proof_key: `${type}-${key}`, ...more },
  associations: [],
  objectWriteTraceId: key,
})

const upsert = ({ type, text, required }: Walked, key: string) => ({
  id: `${type}-${key}`,
  idProperty: 'proof_key',
  properties: { ...required, [text]: key },
  objectWriteTraceId: key,
})

/** Archiving one and many; the archived list then has something to show. */
export function archiveCalls({ type, id }: Walked): Call[] {
  const base = objects(type)
  return [
    remove(`archive ${type}`, `${base}/${id}`),
    get(`list ${type} just archived`, `${base}?archived=true&limit=100`),
    get(`read archived ${type} as live`, `${base}/${id}`, 404),
    get(`read archived ${type}`, `${base}/${id}?archived=true`),
    post(`batch archive ${type}`, `${base}/batch/archive`, { inputs: [{ id }] }, 204),
  ]
}

const merge = (type: string, primaryObjectId: string, objectIdToMerge: string): Call =>
  post(`merge ${type}`, `${objects(type)}/merge`, { primaryObjectId, objectIdToMerge })

/** Two records into one, wherever HubSpot offers it. */
export const mergeCalls: Call[] = [
  merge('companies', '1010', '1011'),
  get('read an absorbed company', `${objects('companies')}/1011`),
  merge('contacts', '2002', '2003'),
  merge('deals', '3002', '3003'),
  merge('tickets', '4002', '4003'),
]
