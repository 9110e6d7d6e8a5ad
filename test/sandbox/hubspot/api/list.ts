import { type Answer, type Call, factsIn, flagIn, limitIn, namesIn, ok } from '../http/call.ts'
import { invalid } from '../http/refusal.ts'
import type { RecordState } from '../portal/record-state.ts'
import type { Shelf } from '../portal/shelf.ts'
import { cursorIn, pagingBody } from './paging.ts'
import { associationsIn } from './record-associations.ts'
import { projection, recordBody } from './record-body.ts'

const maxLimit = 100
const maxLimitWithHistory = 50

/** GET /crm/v3/objects/{type}: every record, in the order of ids, without a window. */
export function list(call: Call): Answer {
  const facts = factsIn(call)
  const withHistory = namesIn(call, 'propertiesWithHistory')
  const max = withHistory.length > 0 ? maxLimitWithHistory : maxLimit
  if (withHistory.length > 0 && Number(call.query.get('limit')) > max)
    throw invalid(`limit must be at most ${max} when propertiesWithHistory is asked`)
  const limit = limitIn(call, 10, max)
  const wanted = projection(call, facts, {
    properties: namesIn(call, 'properties'),
    withHistory,
    associations: associationsIn(call),
  })
  const shelf = call.portal.collections[facts.name][flagIn(call, 'archived') ? 'archived' : 'live']
  const shuffled = call.quirks.shufflesArchive && flagIn(call, 'archived')
  const { records, after } = (shuffled ? shuffledPage : orderedPage)(
    shelf,
    cursorIn(call.query.get('after')),
    limit,
  )
  return ok({
    results: records.map(record => recordBody(call, record, wanted)),
    ...pagingBody(call, after),
  })
}

interface RecordPage {
  records: RecordState[]
  after: string | null
}

function orderedPage(shelf: Shelf, afterId: number, limit: number): RecordPage {
  const found = shelf.page(afterId, limit + 1)
  const records = found.slice(0, limit)
  return { records, after: found.length > limit ? records[records.length - 1]!.id : null }
}

// Any fixed order that has nothing to do with ids or dates.
const scatter = (id: string): number => (Number(id) * 2_654_435_761) % 4_294_967_296

function shuffledPage(shelf: Shelf, offset: number, limit: number): RecordPage {
  const all = [...shelf.values()].sort((a, b) => scatter(a.id) - scatter(b.id))
  const end = offset + limit
  return { records: all.slice(offset, end), after: end < all.length ? String(end) : null }
}
