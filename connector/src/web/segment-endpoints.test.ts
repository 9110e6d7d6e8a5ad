import type { Segment } from '@perennial/shared/lifecycle/segment'
import express from 'express'
import { viewOf } from '../../../test/cases/account-view.ts'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { config, instant, knowPortal, mirrored, portalId, record } from '../../../test/small-portal.ts'
import { saveMemberships } from '../segments/save-memberships.ts'
import type { CardSource } from './card-source.ts'
import { segmentEndpoint, segmentsEndpoint, testSegmentEndpoint } from './segment-endpoints.ts'
import { type Listening, listen } from './server.ts'

const named: Segment = { name: 'All / named', when: { fact: 'name', known: true } }
let database: FreshDatabase
let server: Listening

beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await mirrored(database.store, [record('company', '1', { name: 'Ada', lifecyclestage: 'customer' })])
  await database.owner.query(
    `insert into account_score (portal_id, account_id, as_of, sequence, version, band, coverage, detail)
     values ($1, '1', '2026-06-01', 1, 1, 'unscored', 0, '{}')`,
    [portalId],
  )
  const assessed = {
    view: viewOf({ asOf: '2026-06-01', account: { id: '1' } }),
    facts: { asOf: '2026-06-01', values: { name: 'Ada' } },
  }
  await database.store.portal(portalId, tx => saveMemberships(tx, portalId, [named], [assessed]))
  server = await listen(served(), 0, '127.0.0.1')
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

/** The endpoints behind a door that lets everybody in as the portal's user. */
function served(): express.Express {
  const source: CardSource = {
    store: database.store,
    config: { ...config, segments: [named] },
    clock: { now: () => new Date(instant('2026-06-30')) },
    recordUrl: () => (kind, id) => `https://crm.example/${kind}/${id}`,
  }
  const app = express()
  app.use(express.raw({ type: () => true }), (_request, response, next) => {
    response.locals.identity = { portalId, userId: '1', userEmail: null }
    next()
  })
  app.get('/v1/segments', segmentsEndpoint(source))
  app.get('/v1/segments/:name', segmentEndpoint(source))
  app.post('/v1/segments/test', testSegmentEndpoint(source))
  return app
}

async function ask(path: string, body?: unknown): Promise<{ status: number; json: unknown }> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const response = await fetch(`${server.url}${path}`, init)
  return { status: response.status, json: await response.json() }
}

it('lists the segments in words', async () => {
  expect(await ask('/v1/segments')).toMatchObject({
    status: 200,
    json: {
      asOf: '2026-06-30',
      segments: [{ name: 'All / named', when: 'name is known', members: 1, unknown: 0 }],
    },
  })
})

it('shows one, by name', async () => {
  expect(await ask(`/v1/segments/${encodeURIComponent('All / named')}`)).toMatchObject({
    json: {
      segment: { members: [{ account: '1', name: 'Ada', since: '2026-06-01', arr: [] }] },
      months: [{ month: '2026-06', entered: 1, left: 0, members: 1 }],
    },
  })
  expect(await ask('/v1/segments/none')).toMatchObject({
    status: 400,
    json: { error: { message: 'there is no segment "none"', remedy: 'use one of: All / named' } },
  })
})

it('tries a condition, and says what is wrong with one', async () => {
  expect(await ask('/v1/segments/test', { when: { fact: 'name', is: 'ada' } })).toMatchObject({
    status: 200,
    json: { test: { when: 'name is ada', accounts: 1, count: 1 } },
  })
  expect(await ask('/v1/segments/test', { when: { fact: 'nam', is: 'ada' } })).toMatchObject({
    status: 400,
    json: { error: { message: expect.stringContaining('when.fact: there is no fact "nam"') } },
  })
  expect(await ask('/v1/segments/test', {})).toMatchObject({ status: 400 })
})
