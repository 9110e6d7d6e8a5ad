import express, { type ErrorRequestHandler, type Router } from 'express'
import type { PortalView } from '../record.ts'
import { findCompanies } from './companies.ts'
import { readCompany } from './company.ts'
import { CrmAnswered, type Hubspot } from './hubspot.ts'
import { type Portal, readPortal } from './portal.ts'
import { readRelated } from './related.ts'

/** What the page reads of the CRM, below /crm-data. */
export function crmRoutes(crm: Hubspot, portalId: number, asOf: string | null): Router {
  let known: Promise<Portal> | null = null
  const portal = () => {
    known ??= readPortal(crm).catch(error => {
      known = null
      throw error
    })
    return known
  }
  return express
    .Router()
    .get('/portal', async (_request, response) => {
      const view: PortalView = { portalId, timeZone: (await portal()).timeZone, asOf }
      response.json(view)
    })
    .get('/companies', async ({ query }, response) => {
      response.json(await findCompanies(crm, word(query.query), word(query.after) || null))
    })
    .get('/companies/:id', async ({ params }, response) => {
      response.json(await readCompany(crm, params.id, (await portal()).timeZone))
    })
    .get('/companies/:id/related', async ({ params }, response) => {
      response.json(await readRelated(crm, params.id, await portal()))
    })
    .use(failure)
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '')

const failure: ErrorRequestHandler = (error, _request, response, _next) => {
  const status = error instanceof CrmAnswered ? error.status : 502
  response.status(status).json({ message: error instanceof Error ? error.message : String(error) })
}
