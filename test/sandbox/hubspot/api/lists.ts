import { type Answer, type Call, limitIn, ok } from '../http/call.ts'
import { invalid, notFound } from '../http/refusal.ts'
import { objectFactsOf } from '../portal/object-types.ts'
import type { RecordState } from '../portal/record-state.ts'
import { cursorIn, pagingBody } from './paging.ts'

const maxMembers = 250

/** GET /crm/v3/lists/{listId} */
export function readList(call: Call): Answer {
  const { id, name, objectType, records } = find(call)
  return ok({
    list: {
      listId: id,
      listVersion: 1,
      name,
      objectTypeId: objectFactsOf(objectType)!.typeId,
      processingStatus: 'COMPLETE',
      processingType: 'MANUAL',
      size: records.length,
    },
  })
}

/** GET /crm/v3/lists/{listId}/memberships: who is on the list, in the order of record ids. */
export function listMembers(call: Call): Answer {
  const limit = limitIn(call, 100, maxMembers)
  const after = cursorIn(call.query.get('after'))
  const { records } = find(call)
  const rest = records.filter(record => Number(record.id) > after)
  const page = rest.slice(0, limit)
  return ok({
    results: page.map(({ id, createdMs }) => ({
      recordId: id,
      membershipTimestamp: new Date(createdMs).toISOString(),
    })),
    ...pagingBody(call, rest.length > limit ? page.at(-1)!.id : null),
  })
}

/** The list with its live records: archived ones leave it, merged ones are on it as their survivor. */
function find(call: Call) {
  const id = call.params.listId!
  if (!/^\d+$/.test(id)) throw invalid(`${id} is not a list ID`)
  const list = call.portal.lists.get(id)
  if (!list) throw notFound(`List does not exist with ID ${id}.`)
  const collection = call.portal.collections[list.objectType]
  const records = new Map<string, RecordState>()
  for (const member of list.members) {
    const record = collection.findLive(member)
    if (record) records.set(record.id, record)
  }
  return { ...list, records: [...records.values()].sort((a, b) => Number(a.id) - Number(b.id)) }
}
