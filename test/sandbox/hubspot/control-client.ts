import { type IncomingMessage, request } from 'node:http'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { LinkLine, ObjectType, PortalLine } from '../../world/portal.ts'
import type { FaultName } from './faults/catalogue.ts'
import type { FaultOptions } from './faults/fault.ts'
import type { Counts } from './http/call-counts.ts'
import { jsonLines } from './http/json-lines.ts'
import type { Loaded } from './portal/load.ts'
import type { Buckets, Settings } from './settings.ts'
import type { StoredRecord } from './stored-record.ts'
import type { DeliveryCounts } from './webhooks/deliveries.ts'
import type { WebhookSettings } from './webhooks/webhook-settings.ts'

/** One pair of linked records with the type ids in the direction asked. */
export interface StoredLink {
  from: string
  to: string
  typeIds: number[]
}

export type SettingsPatch = Partial<Omit<Settings, 'buckets' | 'webhooks'>> & {
  buckets?: Partial<Buckets>
  webhooks?: Partial<WebhookSettings>
}

/** What a test may do to the portal beside HubSpot's own API. Nothing here costs quota or is counted. */
export interface ControlClient {
  /** Adds the contents of a portal as they stand. */
  load(lines: Iterable<PortalLine> | AsyncIterable<PortalLine>): Promise<Loaded>
  settings(patch: SettingsPatch): Promise<Settings>
  fault(name: FaultName, options?: FaultOptions): Promise<void>
  clearFaults(): Promise<void>
  /** How often each fault that is on has struck. */
  faults(): Promise<{ name: string; fired: number }[]>
  calls(): Promise<Counts>
  resetCalls(): Promise<void>
  /** What has become of the webhooks so far. */
  deliveries(): Promise<DeliveryCounts>
  /** The same once every webhook has been taken or given up. */
  settledDeliveries(): Promise<DeliveryCounts>
  /** Every record of a type, archived ones included. */
  dump(objectType: ObjectType): Promise<StoredRecord[]>
  links(from: ObjectType, to: ObjectType): Promise<StoredLink[]>
  /** Changes values as a person in HubSpot's screens would: bumps the modified date; null clears. */
  edit(
    objectType: ObjectType,
    patches: { id: string; properties: Record<string, string | null> }[],
  ): Promise<void>
  create(objectType: ObjectType, records: { properties: Record<string, string> }[]): Promise<string[]>
  archive(objectType: ObjectType, ids: string[]): Promise<void>
  /** Answers the id of the surviving record. */
  merge(objectType: ObjectType, primary: string, absorbed: string): Promise<string>
  link(lines: Omit<LinkLine, 'line'>[]): Promise<void>
  unlink(lines: Omit<LinkLine, 'line'>[]): Promise<void>
}

/** Speaks to the control API of a running local HubSpot. Every method rejects with the server's sentence on a mistake. */
export function controlClient(url: string): ControlClient {
  const ask = <T>(method: string, path: string, body?: unknown): Promise<T> =>
    call<T>(`${url}/__sandbox/${path}`, method, body === undefined ? [] : [JSON.stringify(body)])
  const asLines = (lines: Omit<LinkLine, 'line'>[]) => lines.map(line => ({ ...line, line: 'link' }))
  return {
    load: lines => call(`${url}/__sandbox/load`, 'POST', jsonLines(lines)),
    settings: patch => ask('PATCH', 'settings', patch),
    fault: (name, options = {}) => ask('PUT', `faults/${name}`, options),
    clearFaults: () => ask('DELETE', 'faults'),
    faults: () => ask('GET', 'faults'),
    calls: () => ask('GET', 'calls'),
    resetCalls: () => ask('DELETE', 'calls'),
    deliveries: () => ask('GET', 'webhooks'),
    settledDeliveries: () => ask('GET', 'webhooks/settled'),
    dump: async objectType => recordsIn(await send(`${url}/__sandbox/records/${objectType}`, 'GET', [])),
    links: (from, to) => ask('GET', `links/${from}/${to}`),
    edit: (objectType, patches) => ask('PATCH', `records/${objectType}`, patches),
    create: (objectType, records) => ask('POST', `records/${objectType}`, records),
    archive: (objectType, ids) => ask('DELETE', `records/${objectType}`, ids),
    merge: async (objectType, primary, absorbed) =>
      (await ask<{ id: string }>('POST', `merge/${objectType}`, { primary, absorbed })).id,
    link: lines => ask('POST', 'links', asLines(lines)),
    unlink: lines => ask('DELETE', 'links', asLines(lines)),
  }
}

const recordsIn = async (answer: IncomingMessage): Promise<StoredRecord[]> =>
  (await text(answer)).split('\n').flatMap(line => (line === '' ? [] : [JSON.parse(line) as StoredRecord]))

async function call<T>(
  url: string,
  method: string,
  body: Iterable<string> | AsyncIterable<string>,
): Promise<T> {
  return JSON.parse(await text(await send(url, method, body))) as T
}

/** node:http rather than fetch: a portal is streamed at several times the rate. */
async function send(
  url: string,
  method: string,
  body: Iterable<string> | AsyncIterable<string>,
): Promise<IncomingMessage> {
  // Without this node sends no length with a DELETE, and its body is taken for the next request.
  const headers = method === 'GET' ? {} : { 'Transfer-Encoding': 'chunked' }
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = request(url, { method, headers, agent: false }, resolve).on('error', reject)
    Readable.from(body, { objectMode: true }).on('error', reject).pipe(outgoing)
  })
  if (answer.statusCode === 200) return answer
  const { message } = JSON.parse(await text(answer)) as { message: string }
  throw new Error(`${method} ${new URL(url).pathname}: ${message}`)
}
