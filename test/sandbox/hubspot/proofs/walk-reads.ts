import { type Call, get, post } from './call.ts'
import { absent, objects, type Walked } from './walked.ts'

/** Lists, reads, batch reads and searches of one object type. */
export function readCalls(walked: Walked): Call[] {
  return [...listCalls(walked), ...singleReads(walked), ...batchReads(walked), ...searches(walked)]
}

const wide = (text: string) => `properties=${text},createdate,hs_lastmodifieddate,hs_object_id`

function listCalls({ type, text }: Walked): Call[] {
  const base = objects(type)
  return [
    get(`list ${type}`, base),
    get(`list ${type}, first page`, `${base}?limit=1&${wide(text)}`),
    get(`list ${type} with history`, `${base}?propertiesWithHistory=${text}`),
    get(`list ${type} with links`, `${base}?associations=contacts,companies`),
    get(`list archived ${type}`, `${base}?archived=true`),
  ]
}

function singleReads({ type, id, text }: Walked): Call[] {
  const everything = `${wide(text)}&associations=companies,contacts&propertiesWithHistory=${text}`
  return [
    get(`read ${type}`, `${objects(type)}/${id}?${everything}`),
    get(`read absent ${type}`, `${objects(type)}/${absent}`, 404),
  ]
}

function batchReads({ type, id, text }: Walked): Call[] {
  const path = `${objects(type)}/batch/read`
  const known = { inputs: [{ id }], properties: [text, 'no_such_property'], propertiesWithHistory: [text] }
  const half = { inputs: [{ id }, { id: absent }], properties: [text], propertiesWithHistory: [] }
  return [post(`batch read ${type}`, path, known), post(`batch read ${type}, one absent`, path, half, 207)]
}

function searches({ type, id, text }: Walked): Call[] {
  const path = `${objects(type)}/search`
  const byId = (operator: string) => ({
    filterGroups: [{ filters: [{ propertyName: 'hs_object_id', operator, value: id }] }],
    properties: [text],
  })
  return [
    post(`search ${type}`, path, byId('EQ')),
    post(`search ${type}, first page`, path, { limit: 1 }),
    post(`search ${type} by an unknown operator`, path, byId('LIKE'), 400),
  ]
}
