import { type Answer, type Call, factsIn, flagIn, namesIn, ok } from '../http/call.ts'
import { notFound } from '../http/refusal.ts'
import { finder } from './find-record.ts'
import { associationsIn } from './record-associations.ts'
import { projection, recordBody } from './record-body.ts'

/** GET /crm/v3/objects/{type}/{id}: one record; an id absorbed by a merge answers with its survivor. */
export function read(call: Call): Answer {
  const facts = factsIn(call)
  const id = call.params.id!
  const record = flagIn(call, 'archived')
    ? call.portal.collections[facts.name].archived.get(id)
    : finder(call.portal, facts.name, call.query.get('idProperty'))(id)
  if (!record) throw notFound()
  const wanted = projection(call, facts, {
    properties: namesIn(call, 'properties'),
    withHistory: namesIn(call, 'propertiesWithHistory'),
    associations: associationsIn(call),
  })
  return ok(recordBody(call, record, wanted))
}
