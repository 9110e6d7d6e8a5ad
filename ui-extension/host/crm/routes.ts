import express, { type ErrorRequestHandler, type Request, type Router } from 'express'
import { kindOf, type RecordKind } from '../kinds.ts'
import type { PortalView } from '../record.ts'
import { crmComponents } from './components.ts'
import { crmHooks } from './hooks.ts'
import { CrmAnswered, type Hubspot } from './hubspot.ts'
import { type Portal, readPortal } from './portal.ts'
import { readRecord } from './record.ts'
import { findRecords } from './records.ts'
import { readRelated } from './related.ts'

/** What the page reads of the CRM, below /crm-data. */
export function crmRoutes(crm: Hubspot, about: Omit<PortalView, 'timeZone'>): Router {
  let known: Promise<Portal> | null = null
  const portal = () => {
    known ??= readPortal(crm).catch(error => {
      known = null
      throw error
    })
    return known
  }
  const hooks = crmHooks(crm, async () => (await portal()).timeZone)
  const components = crmComponents(crm, hooks, portal)
  return express
    .Router()
    .use(express.json())
    .get('/portal', async (_request, response) => {
      const view: PortalView = { ...about, timeZone: (await portal()).timeZone }
      response.json(view)
    })
    .post('/search', async ({ body }, response) => {
      response.json(await hooks.search(body.request, body.options))
    })
    .post('/format', async ({ body }, response) => {
      response.json(await hooks.format(body))
    })
    .get('/:kind', async (request, response) => {
      const { query } = request
      const asked = { query: word(query.query), after: word(query.after) || null }
      response.json(await findRecords(crm, kindIn(request), asked, await portal()))
    })
    .get('/:kind/:id', async (request, response) => {
      response.json(await readRecord(crm, kindIn(request), keyIn(request).id, await portal()))
    })
    .get('/:kind/:id/related', async (request, response) => {
      response.json(await readRelated(crm, keyIn(request), await portal()))
    })
    .post('/:kind/:id/properties', async (request, response) => {
      response.json(await hooks.properties(keyIn(request), request.body.names, request.body.options))
    })
    .post('/:kind/:id/associations', async (request, response) => {
      response.json(await hooks.associations(keyIn(request), request.body.request, request.body.options))
    })
    .post('/:kind/:id/shown/properties', async (request, response) => {
      response.json(await components.properties(keyIn(request), request.body.names))
    })
    .post('/:kind/:id/shown/associated', async (request, response) => {
      response.json(await components.associated(keyIn(request), request.body))
    })
    .post('/:kind/:id/shown/statistics', async (request, response) => {
      response.json(await components.statistics(keyIn(request), request.body))
    })
    .get('/:kind/:id/shown/stages', async (request, response) => {
      response.json(await components.stages(keyIn(request)))
    })
    .use(failure)
}

function kindIn({ params }: Request): RecordKind {
  const kind = kindOf(String(params.kind))
  if (!kind) throw new CrmAnswered(404, `This view has no records called ${params.kind}`)
  return kind
}

const keyIn = (request: Request) => ({ kind: kindIn(request), id: String(request.params.id) })

const word = (value: unknown): string => (typeof value === 'string' ? value : '')

const failure: ErrorRequestHandler = (error, _request, response, _next) => {
  const status = error instanceof CrmAnswered ? error.status : 502
  response.status(status).json({ message: error instanceof Error ? error.message : String(error) })
}
