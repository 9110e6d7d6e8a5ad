import { EventEmitter, once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { textOf } from '../http/read-body.ts'
import type { WebhookEvent } from './webhook-event.ts'

/** One request as it came in. */
export interface Arrival {
  headers: IncomingHttpHeaders
  /** The raw body. */
  body: string
  events: WebhookEvent[]
  response: ServerResponse
}

/** A webhook target on loopback that keeps what it is sent. */
export interface Receiver {
  url: string
  arrivals: readonly Arrival[]
  /** Every event so far, in the order of arrival. */
  events(): WebhookEvent[]
  /** Resolves once so many requests have arrived. */
  requests(count: number): Promise<readonly Arrival[]>
  stop(): Promise<void>
}

export const take = ({ response }: Arrival): void => {
  response.writeHead(204).end()
}

/** Starts a target that takes everything, unless `answer` treats arrivals otherwise. */
export async function startReceiver(
  answer: (arrival: Arrival, index: number) => void = take,
): Promise<Receiver> {
  const arrivals: Arrival[] = []
  const arrived = new EventEmitter()
  const server = createServer(async (request, response) => {
    const body = await textOf(request)
    const arrival = { headers: request.headers, body, events: JSON.parse(body), response }
    arrivals.push(arrival)
    answer(arrival, arrivals.length - 1)
    arrived.emit('request')
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`,
    arrivals,
    events: () => arrivals.flatMap(arrival => arrival.events),
    async requests(count) {
      while (arrivals.length < count) await once(arrived, 'request')
      return arrivals
    },
    async stop() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
