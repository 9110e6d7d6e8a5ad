import express from 'express'
import { keptReports } from '../connector/src/kept/kept-reports.ts'
import type { PageSource } from '../connector/src/web/pages/page-source.ts'
import type { FreshDatabase } from './database.ts'
import { config, instant, portalId } from './small-portal.ts'

/** Who asks, as the door of the service would have it. */
export interface Asker {
  userEmail: string | null
  owners: readonly string[] | null
}

/** An application whose door lets everybody in as `asker`, and what its pages are answered from. */
export function pagesApp(database: FreshDatabase, today: string, asker: Asker) {
  const source: PageSource = {
    store: database.store,
    config,
    clock: { now: () => new Date(instant(today)) },
    recordUrl: () => (kind, id) => `https://crm.example/${kind}/${id}`,
    kept: keptReports(database.store, { error: loudly }, patienceMs),
  }
  const app = express()
  app.use(express.raw({ type: () => true }), (_request, response, next) => {
    response.locals.identity = { portalId, userId: null, userEmail: asker.userEmail }
    response.locals.visibleOwners = asker.owners
    next()
  })
  return { app, source }
}

/** A test waits for its report however busy the machine is. */
const patienceMs = 60_000

/** A report that fails in a test is a bug of the test. */
const loudly = (found: unknown): void => {
  throw found
}

/** GET, or POST with a body. */
export async function askAt(url: string, body?: unknown) {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const response = await fetch(url, init)
  return { status: response.status, json: await response.json() }
}
