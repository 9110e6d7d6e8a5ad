import * as z from 'zod'
import { type Answer, bodyOf, type Call, factsIn, ok } from '../http/call.ts'
import { invalid } from '../http/refusal.ts'
import type { ObjectFacts } from '../portal/object-types.ts'
import type { RecordState } from '../portal/record-state.ts'
import { comparable, FilterGroups, matcher } from './filters.ts'
import { cursorIn } from './paging.ts'
import { projection, recordBody } from './record-body.ts'

const maxBodyLength = 3_000
const maxLimit = 200

const Sort = z.union([
  z.string(),
  z.object({ propertyName: z.string(), direction: z.enum(['ASCENDING', 'DESCENDING']).default('ASCENDING') }),
])

const Body = z.object({
  query: z.string().nullish(),
  filterGroups: FilterGroups.default([]),
  sorts: z.array(Sort).default([]),
  properties: z.array(z.string()).default([]),
  limit: z.number().int().min(1).max(maxLimit).default(10),
  after: z
    .union([z.string(), z.number()])
    .nullish()
    .transform(after => (after == null ? null : String(after))),
})

/** POST /crm/v3/objects/{type}/search: live records only, 200 a page, no page beyond the window. */
export function search(call: Call): Answer {
  if (call.bodyLength > maxBodyLength)
    throw invalid(
      `The request body is too long: ${call.bodyLength} characters, at most ${maxBodyLength} are allowed`,
    )
  const facts = factsIn(call)
  const body = bodyOf(call, Body)
  const offset = cursorIn(body.after)
  const window = call.portal.settings.searchWindow
  if (offset + body.limit > window)
    throw invalid(
      `Paging beyond the first ${window} results is not supported: after ${offset}, limit ${body.limit}`,
    )
  const found = inOrder(call, facts, matching(call, facts, body), body.sorts)
  const end = offset + body.limit
  const wanted = projection(call, facts, { properties: body.properties })
  return ok({
    total: found.length,
    results: found.slice(offset, end).map(record => recordBody(call, record, wanted)),
    ...(end < found.length && { paging: { next: { after: String(end) } } }),
  })
}

function matching(call: Call, facts: ObjectFacts, body: z.infer<typeof Body>): RecordState[] {
  const { indexLagMs } = call.portal.settings
  const matches = matcher(call, facts.name, body.filterGroups)
  const asked = wordsOf(body.query ?? '')
  const found: RecordState[] = []
  for (const record of call.portal.collections[facts.name].indexed(call.nowMs, indexLagMs))
    if (matches(record) && mentions(record, facts, asked)) found.push(record)
  return found
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')

/** Every word asked for begins some word of the record. */
function mentions(record: RecordState, facts: ObjectFacts, asked: readonly string[]): boolean {
  if (asked.length === 0) return true
  const words = facts.queried.flatMap(name => wordsOf(record.properties[name] ?? ''))
  return asked.every(word => words.some(each => each.startsWith(word)))
}

function inOrder(
  call: Call,
  facts: ObjectFacts,
  found: RecordState[],
  sorts: z.infer<typeof Sort>[],
): RecordState[] {
  if (sorts.length > 1) throw invalid(`Only one sort can be specified, ${sorts.length} were given`)
  const { name, falling } = sortOf(sorts[0])
  if (!call.portal.property(facts.name, name))
    throw invalid(`Cannot sort by ${name}: the property does not exist`)
  const read = comparable(call, facts.name, name)
  const keyed = found.map(record => ({ record, key: read(record), id: Number(record.id) }))
  keyed.sort((a, b) => (falling ? compare(b.key, a.key) : compare(a.key, b.key)) || a.id - b.id)
  return keyed.map(({ record }) => record)
}

function sortOf(sort: z.infer<typeof Sort> | undefined): { name: string; falling: boolean } {
  if (sort === undefined) return { name: 'hs_object_id', falling: false }
  if (typeof sort !== 'string') return { name: sort.propertyName, falling: sort.direction === 'DESCENDING' }
  return { name: sort.replace(/^-/, ''), falling: sort.startsWith('-') }
}

type Key = string | number | null

function compare(a: Key, b: Key): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}
