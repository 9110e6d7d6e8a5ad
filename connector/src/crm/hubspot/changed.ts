import { CrmRefused } from '../../errors.ts'
import type { Page, RecordKind } from '../../record.ts'
import { hubspotKinds } from './kinds.ts'
import type { Portal } from './portal.ts'
import { toRecord } from './records.ts'
import { complete, type Filter, momentOf, search, searchPageSize } from './search.ts'
import type { WireRecord } from './wire.ts'

/**
 * Where an interrupted search goes on. Every page is a first page: HubSpot's own `after` is an offset,
 * which skips records when others leave the result between two pages, and ends at 10,000.
 */
interface Position {
  /** Everything modified before this instant has been handed out. */
  from: number
  /** Ids handed out of this instant. */
  seen: string[]
  /** Set while one second with more records than a page is read in the order of ids. */
  drain: Drain | null
}

interface Drain {
  until: number
  afterId: string
}

/** What is asked for, and how far it has come. */
interface Walk {
  portal: Portal
  kind: RecordKind
  end: number
  at: Position
}

/** Records modified in [since, until), oldest first; within a crowded second in the order of their ids. */
export async function changed(
  portal: Portal,
  kind: RecordKind,
  since: Date,
  until: Date,
  cursor: string | null,
): Promise<Page> {
  const start: Position = { from: since.getTime(), seen: [], drain: null }
  const at: Position = cursor === null ? start : JSON.parse(cursor)
  const walk: Walk = { portal, kind, end: until.getTime(), at }
  if (at.from >= walk.end) return { records: [], linkSets: [], next: null }
  return at.drain === null ? byTime(walk) : byId(walk, at.drain)
}

async function byTime(walk: Walk): Promise<Page> {
  const { portal, kind, end, at } = walk
  const { modified } = hubspotKinds[kind]
  const { results, paging } = await search(portal, kind, window(walk, end), modified)
  const last = results.at(-1)
  const lastMoment = last === undefined ? end : momentOf(kind, last)
  if (paging?.next === undefined || lastMoment >= end) return page(walk, results, null)
  if (lastMoment <= at.from) return drainFrom(walk)
  const seen = results.filter(wire => momentOf(kind, wire) === lastMoment).map(wire => wire.id)
  return page(walk, results, { from: lastMoment, seen, drain: null })
}

/**
 * A whole page at the instant we stand at (or before it, since HubSpot cuts off milliseconds) is a bulk
 * edit. The rest of that second is read by id, however many records it holds.
 */
async function drainFrom(walk: Walk): Promise<Page> {
  const { portal, kind, at } = walk
  portal.report({
    kind: 'drain',
    status: 200,
    policy: null,
    message: `${searchPageSize} or more ${kind} records changed at ${new Date(at.from).toISOString()}: reading them by id`,
    waitMs: 0,
  })
  return byId(walk, { until: endOfSecond(at.from + 1), afterId: '0' })
}

async function byId(walk: Walk, { until, afterId }: Drain): Promise<Page> {
  const { portal, kind, end, at } = walk
  const filters: Filter[] = [
    ...window(walk, Math.min(until, end)),
    { propertyName: 'hs_object_id', operator: 'GT', value: afterId },
  ]
  const { results, paging } = await search(portal, kind, filters, 'hs_object_id')
  const last = results.at(-1)
  if (paging?.next === undefined || last === undefined) {
    return page(walk, results, until < end ? { from: until, seen: [], drain: null } : null)
  }
  if (BigInt(last.id) <= BigInt(afterId)) throw noProgress(kind, afterId)
  return page(walk, results, { ...at, drain: { until, afterId: last.id } })
}

/** The end is rounded up to a whole second, or HubSpot would cut it down to one; `fresh` is exact. */
function window({ kind, at }: Walk, end: number): Filter[] {
  const propertyName = hubspotKinds[kind].modified
  return [
    { propertyName, operator: 'GTE', value: String(at.from) },
    { propertyName, operator: 'LT', value: String(endOfSecond(end)) },
  ]
}

const endOfSecond = (instant: number) => Math.ceil(instant / 1_000) * 1_000

async function page(walk: Walk, results: WireRecord[], next: Position | null): Promise<Page> {
  const { portal, kind } = walk
  const records = await complete(portal, kind, fresh(walk, results))
  return {
    records: records.map(wire => toRecord(kind, wire)),
    linkSets: [],
    next: next === null ? null : JSON.stringify(next),
  }
}

/** What lies in the window and was not handed out before: HubSpot may answer more than was asked for. */
function fresh({ kind, at, end }: Walk, results: WireRecord[]): WireRecord[] {
  const seen = new Set(at.seen)
  return results.filter(wire => {
    const moment = momentOf(kind, wire)
    return moment >= at.from && moment < end && !seen.has(wire.id)
  })
}

function noProgress(kind: RecordKind, afterId: string): CrmRefused {
  return new CrmRefused(`HubSpot's search for ${kind} records keeps answering ids up to ${afterId}`, {
    status: 200,
    category: 'NO_PROGRESS',
    remedy: 'Run a full sync, which does not search.',
  })
}
