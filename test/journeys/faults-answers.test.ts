import type { CrmEvent } from '../../connector/src/crm/crm.ts'
import type { FaultName, FaultOptions } from '../sandbox/hubspot/start.ts'
import { differences } from './support/against-portal.ts'
import type { Database } from './support/database.ts'
import { forget } from './support/forget.ts'
import { type Journey, openJourney } from './support/journey.ts'
import { aDayPasses } from './support/portal-changes.ts'

/** Every sync reads the archive and all links, too, as one a day does. */
const settings = 'sync:\n  archivedEveryHours: 0\n  linksEveryHours: 0\n'

let journey: Journey
let database: Database

beforeAll(async () => {
  journey = await openJourney({ accounts: 25, settings })
  await journey.run('fields')
  database = await journey.database()
}, 60_000)

afterAll(() => journey?.end())

afterEach(() => journey.hubspot.clearFaults())

const fired = async (name: FaultName) =>
  (await journey.hubspot.faults()).find(fault => fault.name === name)?.fired

/** Faults that a repeat gets over, and what the report then says of them. */
const passing: [FaultName, FaultOptions, Partial<CrmEvent>][] = [
  ['connection-reset', {}, { kind: 'retry', status: 0 }],
  ['lost-answer', {}, { kind: 'retry', status: 0 }],
  ['truncated-body', {}, { kind: 'retry', status: 0 }],
  ['bad-gateway', {}, { kind: 'retry', status: 502 }],
  ['unavailable', {}, { kind: 'retry', status: 503 }],
  ['locked', {}, { kind: 'retry', status: 423 }],
  ['migration', { ms: 1_000 }, { kind: 'retry', status: 477 }],
  ['rate-limit-ten-secondly', { ms: 1_000 }, { kind: 'pause', status: 429, policy: 'TEN_SECONDLY_ROLLING' }],
]

describe.each(passing)('under %s', (name, options, event) => {
  it('a first sync loses nothing and says what happened', async () => {
    await forget(database)
    await journey.hubspot.fault(name, { after: 4, times: 2, ...options })
    const { events } = await journey.run<{ events: CrmEvent[] }>('sync')
    expect(events).toMatchObject([event, event])
    expect(await fired(name)).toBe(2)
    expect(await differences(journey.hubspot, database)).toEqual([])
  })

  it('a later sync loses nothing and says what happened', async () => {
    await aDayPasses(
      journey,
      passing.findIndex(([one]) => one === name),
    )
    await journey.hubspot.fault(name, { after: 4, times: 2, every: 5, ...options })
    const { events } = await journey.run<{ events: CrmEvent[] }>('sync')
    expect(events).toMatchObject([event, event])
    expect(await fired(name)).toBe(2)
    expect(await differences(journey.hubspot, database)).toEqual([])
  })
})

it('a search over its quota pauses and loses nothing', async () => {
  await aDayPasses(journey, 20)
  await journey.hubspot.fault('rate-limit-search', { times: 2 })
  const { events } = await journey.run<{ events: CrmEvent[] }>('sync')
  const pause = { kind: 'pause', status: 429, policy: 'SECONDLY', waitMs: 1_000 }
  expect(events).toMatchObject([pause, pause])
  expect(await differences(journey.hubspot, database)).toEqual([])
})

it('slow answers cost time only', async () => {
  await forget(database)
  await journey.hubspot.fault('slow-answer', { ms: 50 })
  const { events } = await journey.run<{ events: CrmEvent[] }>('sync')
  expect(events).toEqual([])
  expect(await fired('slow-answer')).toBeGreaterThan(20)
  expect(await differences(journey.hubspot, database)).toEqual([])
})

/** Faults no repeat gets over: the run ends in words, and the next one goes on where it stopped. */
const ending: [FaultName, string][] = [
  ['rate-limit-daily', 'resets at'],
  ['expired-token', 'token'],
]

describe.each(ending)('under %s', (name, remedy) => {
  it('a first sync stops in words, and the next one goes on where it stopped', async () => {
    const { hubspot } = journey
    await forget(database)
    await hubspot.fault(name, { after: 6, match: '/objects/' })
    const { code, error } = await journey.attempt('sync')
    expect(code).toBe(1)
    expect(error).toMatchObject({ kind: 'crm', remedy: expect.stringContaining(remedy) })

    await hubspot.clearFaults()
    const { pulled } = await journey.run<{ pulled: { company: { seen: number } } }>('sync')
    expect(pulled.company.seen).toBe(0)
    expect(await differences(hubspot, database)).toEqual([])
  })

  it('a later sync stops in words, and the next one loses nothing', async () => {
    const { hubspot } = journey
    await aDayPasses(journey, 30)
    await hubspot.fault(name, { after: 5 })
    const { code, error } = await journey.attempt('sync')
    expect(code).toBe(1)
    expect(error).toMatchObject({ kind: 'crm', remedy: expect.stringContaining(remedy) })

    await hubspot.clearFaults()
    await journey.run('sync')
    expect(await differences(hubspot, database)).toEqual([])
  })
})
