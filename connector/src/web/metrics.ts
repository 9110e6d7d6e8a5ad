import type { NextFunction, Request, Response } from 'express'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { type Bucket, countedLatencies } from '../latency/counted.ts'
import { histogramText } from '../latency/histogram-text.ts'
import type { Store } from '../store/store.ts'

/**
 * Request durations by route and status, the process's own figures, and how fast events in the CRM come back as properties, in
 * Prometheus's text format.
 */
export function metrics(store: Store) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'perennial_http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  return {
    measure(request: Request, response: Response, next: NextFunction): void {
      const stop = durations.startTimer()
      response.on('finish', () => stop({ route: request.route?.path ?? 'none', status: response.statusCode }))
      next()
    },
    async show(_request: Request, response: Response): Promise<void> {
      const own = await registry.metrics()
      response.type(registry.contentType).send(`${own}${histogramText(await latenciesOfAll(store))}`)
    },
  }
}

async function latenciesOfAll(store: Store): Promise<Bucket[]> {
  const counted: Bucket[] = []
  for (const portalId of await store.portals())
    counted.push(...(await store.portal(portalId, tx => countedLatencies(tx, portalId))))
  return counted
}

const loopback = /^(::1|(::ffff:)?127\.)/

/** Figures of the process are for the machine's own operator, not for whoever finds the address. */
export function fromThisMachineOnly(request: Request, response: Response, next: NextFunction): void {
  const forwarded = request.get('x-forwarded-for') !== undefined
  if (!forwarded && loopback.test(request.socket.remoteAddress ?? '')) next()
  else response.status(404).end()
}
