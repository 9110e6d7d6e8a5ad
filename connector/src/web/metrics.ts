import type { NextFunction, Request, Response } from 'express'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** Request durations by route and status, and the process's own figures, in Prometheus's text format. */
export function metrics() {
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
      response.type(registry.contentType).send(await registry.metrics())
    },
  }
}

const loopback = /^(::1|(::ffff:)?127\.)/

/** Figures of the process are for the machine's own operator, not for whoever finds the address. */
export function fromThisMachineOnly(request: Request, response: Response, next: NextFunction): void {
  const forwarded = request.get('x-forwarded-for') !== undefined
  if (!forwarded && loopback.test(request.socket.remoteAddress ?? '')) next()
  else response.status(404).end()
}
