import type { IncomingMessage, ServerResponse } from 'node:http'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { LinkLine, ObjectType, PortalLine } from '../../world/portal.ts'
import { mergeRecords } from './api/merge.ts'
import type { ActiveFaults } from './faults/active-faults.ts'
import type { CallCounts } from './http/call-counts.ts'
import { jsonLines } from './http/json-lines.ts'
import { textOf } from './http/read-body.ts'
import { send } from './http/send.ts'
import { type Loaded, loadLine } from './portal/load.ts'
import { objectFactsOf } from './portal/object-types.ts'
import type { Portal } from './portal/portal.ts'
import { edited, noHistory, noMerges, person } from './portal/record-state.ts'
import type { Settings } from './settings.ts'
import { type StoredRecord, storedRecord } from './stored-record.ts'
import type { DeliveryCounts } from './webhooks/deliveries.ts'
import type { WebhookPusher } from './webhooks/pusher.ts'

/** What the control API, `/__sandbox/...`, reaches. None of it costs quota or is counted. */
export interface Controlled {
  portal: Portal
  faults: ActiveFaults
  counts: CallCounts
  webhooks: WebhookPusher
}

interface Request {
  /** Path below /__sandbox/, split. */
  path: string[]
  body: unknown
  nowMs: number
}

class Mistake extends Error {}

type Endpoint = (controlled: Controlled, request: Request) => unknown

/** By method and first path segment. */
const endpoints: Record<string, Endpoint> = {
  'PATCH settings': patchSettings,
  'PUT faults': switchOn,
  'DELETE faults': ({ faults }) => faults.clear(),
  'GET faults': ({ faults }) => faults.fired(),
  'GET webhooks': deliveries,
  'GET calls': ({ counts }) => counts.read(),
  'DELETE calls': ({ counts }) => counts.reset(),
  'GET links': linksBetween,
  'POST links': ({ portal }, { body }) => {
    for (const line of body as LinkLine[]) loadLine(portal, line, { records: 0, links: 0 })
  },
  'DELETE links': ({ portal }, { body }) => {
    for (const { from, to, typeId } of body as LinkLine[])
      portal.links.remove({ type: from.objectType, id: from.id }, { type: to.objectType, id: to.id }, [
        typeId,
      ])
  },
  'PATCH records': edit,
  'POST records': create,
  'DELETE records': archive,
  'POST merge': merge,
}

/** Answers a test's wish; a mistake in it is a 400 with a plain sentence. */
export async function control(
  controlled: Controlled,
  method: string,
  url: URL,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = url.pathname.slice('/__sandbox/'.length).split('/').map(decodeURIComponent)
  try {
    if (method === 'POST' && path[0] === 'load')
      return send(response, { status: 200, body: await load(controlled, incoming) })
    if (method === 'GET' && path[0] === 'records') return await dump(controlled, typed(path[1]), response)
    const endpoint = endpoints[`${method} ${path[0]}`]
    if (!endpoint) throw new Mistake(`no control endpoint ${method} ${url.pathname}`)
    const text = await textOf(incoming)
    const body = await endpoint(controlled, {
      path,
      body: text === '' ? {} : JSON.parse(text),
      nowMs: Date.now(),
    })
    send(response, { status: 200, body: body ?? {} })
  } catch (error) {
    if (!(error instanceof Mistake || error instanceof RangeError || error instanceof TypeError)) throw error
    send(response, { status: 400, body: { message: error.message } })
  }
}

function typed(name: string | undefined): ObjectType {
  const facts = objectFactsOf(name ?? '')
  if (!facts) throw new Mistake(`${name} is not an object type`)
  return facts.name
}

async function load({ portal }: Controlled, incoming: IncomingMessage): Promise<Loaded> {
  const loaded = { records: 0, links: 0 }
  for await (const text of createInterface({ input: incoming }))
    if (text !== '') portal.unwatched(() => loadLine(portal, JSON.parse(text) as PortalLine, loaded))
  return { ...loaded, portalId: portal.account.portalId }
}

/** Every record of a type, archived ones included, a line each. */
function dump({ portal }: Controlled, type: ObjectType, response: ServerResponse): Promise<void> {
  const { live, archived } = portal.collections[type]
  function* records(): Iterable<StoredRecord> {
    for (const shelf of [live, archived])
      for (const record of shelf.values()) yield storedRecord(portal, type, record)
  }
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson' })
  return pipeline(Readable.from(jsonLines(records())), response)
}

function patchSettings({ portal, webhooks }: Controlled, { body }: Request): Settings {
  const { buckets, webhooks: about, ...rest } = body as Partial<Settings>
  if (about) webhooks.configure(about)
  Object.assign(portal.settings, rest)
  Object.assign(portal.settings.buckets, buckets)
  return portal.settings
}

/** At once, or with `settled` in the path as soon as nothing is on its way any more. */
async function deliveries({ webhooks }: Controlled, { path }: Request): Promise<DeliveryCounts> {
  if (path[1] === 'settled') await webhooks.settled()
  return webhooks.deliveries
}

function switchOn({ faults }: Controlled, { path, body, nowMs }: Request): void {
  if (!faults.set(path[1] ?? '', body as object, nowMs)) throw new Mistake(`${path[1]} is not a fault`)
}

function linksBetween({ portal }: Controlled, { path }: Request): object[] {
  const links: object[] = []
  for (const [from, linked] of portal.links.all(typed(path[1]), typed(path[2])))
    for (const [to, typeIds] of linked) links.push({ from, to, typeIds })
  return links
}

function edit({ portal }: Controlled, { path, body, nowMs }: Request): void {
  const type = typed(path[1])
  for (const { id, properties } of body as { id: string; properties: Record<string, string | null> }[]) {
    const record = portal.collections[type].findLive(id)
    if (!record) throw new Mistake(`${type} ${id} does not exist`)
    requireDefined(portal, type, properties)
    portal.put(type, edited(record, properties, person, nowMs), nowMs)
  }
}

function create({ portal }: Controlled, { path, body, nowMs }: Request): string[] {
  const type = typed(path[1])
  return (body as { properties: Record<string, string> }[]).map(({ properties }) => {
    requireDefined(portal, type, properties)
    const id = portal.newId()
    const dates = { createdMs: nowMs, updatedMs: nowMs, archivedMs: null }
    portal.put(type, { id, properties, ...dates, mergedIds: noMerges, history: noHistory }, nowMs)
    return id
  })
}

function requireDefined(portal: Portal, type: ObjectType, properties: object): void {
  const unknown = Object.keys(properties).find(name => !portal.property(type, name))
  if (unknown) throw new Mistake(`${type} have no property ${unknown}`)
}

function archive({ portal }: Controlled, { path, body, nowMs }: Request): void {
  const type = typed(path[1])
  for (const id of body as string[]) {
    const record = portal.collections[type].findLive(id)
    if (record) portal.put(type, { ...record, archivedMs: nowMs }, nowMs)
  }
}

function merge({ portal }: Controlled, { path, body, nowMs }: Request): object {
  const { primary, absorbed } = body as { primary: string; absorbed: string }
  const survivor = mergeRecords(portal, typed(path[1]), primary, absorbed, nowMs)
  if (!survivor) throw new Mistake(`${primary} or ${absorbed} does not exist`)
  return { id: survivor.id }
}
