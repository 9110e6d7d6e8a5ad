import type { Express } from 'express'
import { segmentEndpoint, segmentsEndpoint, testSegmentEndpoint } from '../segment-endpoints.ts'
import type { WebOptions } from '../web-options.ts'

/** Segments as the configuration has them. */
export function segmentRoutes(app: Express, options: WebOptions): void {
  app.get('/v1/segments', segmentsEndpoint(options))
  app.get('/v1/segments/:name', segmentEndpoint(options))
  app.post('/v1/segments/test', testSegmentEndpoint(options))
}
