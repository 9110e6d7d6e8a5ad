import type { Express } from 'express'
import { keptReports } from '../../kept/kept-reports.ts'
import { alertsPageEndpoint } from '../pages/alerts-page.ts'
import { approvalsPageEndpoint } from '../pages/approvals-page.ts'
import { cohortCustomersPageEndpoint } from '../pages/cohort-customers-page.ts'
import { cohortsPageEndpoint } from '../pages/cohorts-page.ts'
import { dataHealthPageEndpoint } from '../pages/data-health-page.ts'
import {
  deleteSegmentEndpoint,
  saveSegmentEndpoint,
  segmentsPageEndpoint,
  trySegmentEndpoint,
} from '../pages/segments-page.ts'
import {
  filterChoicesEndpoint,
  forecastFanEndpoint,
  overviewEndpoint,
  portfolioRowsEndpoint,
} from '../portfolio-endpoints.ts'
import type { WebOptions } from '../web-options.ts'

/** What the app pages show. */
export function pageRoutes(app: Express, options: WebOptions): void {
  const pages = { ...options, kept: keptReports(options.store, options.log) }
  app.get('/v1/portfolio/filters', filterChoicesEndpoint(options))
  app.get('/v1/portfolio/overview', overviewEndpoint(options))
  app.get('/v1/portfolio/forecast-fan', forecastFanEndpoint(options))
  app.get('/v1/portfolio/accounts', portfolioRowsEndpoint(options))
  app.get('/v1/pages/cohorts', cohortsPageEndpoint(pages))
  app.get('/v1/pages/cohorts/customers', cohortCustomersPageEndpoint(pages))
  app.get('/v1/pages/approvals', approvalsPageEndpoint(pages))
  app.get('/v1/pages/segments', segmentsPageEndpoint(pages))
  app.post('/v1/pages/segments/try', trySegmentEndpoint(pages))
  app.post('/v1/segments', saveSegmentEndpoint(pages))
  app.post('/v1/segments/delete', deleteSegmentEndpoint(pages))
  app.get('/v1/pages/alerts', alertsPageEndpoint(pages))
  app.get('/v1/pages/data-health', dataHealthPageEndpoint(pages))
}
