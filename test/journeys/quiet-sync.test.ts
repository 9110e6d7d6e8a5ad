import { recordKinds } from '../../connector/src/record.ts'
import type { ScoringReport } from '../../connector/src/scoring/score-accounts.ts'
import type { PullReport } from '../../connector/src/sync/pull.ts'
import type { PushReport } from '../../connector/src/writeback/push.ts'
import type { Counts, StoredRecord } from '../sandbox/hubspot/start.ts'
import { type Journey, openJourney } from './support/journey.ts'
import { live } from './support/portal-changes.ts'

interface Synced {
  pulled: PullReport
  scoring: ScoringReport
  push: PushReport
}

/** A settling lag of nothing lets every sync do all the passes it would do in five minutes. */
const settings = 'sync:\n  settlingLagSeconds: 0\n'

let journey: Journey
let quiet: number

beforeAll(async () => {
  journey = await openJourney({ accounts: 150, settings })
  await journey.run('fields', '--expose', 'cs')
  await journey.run('sync', '--yes')
  await journey.run('sync')
}, 60_000)

afterAll(() => journey?.end())

/** A sync and what the server counted meanwhile. */
async function counted(): Promise<Synced & { counts: Counts; calls: number }> {
  await journey.hubspot.resetCalls()
  const synced = await journey.run<Synced>('sync')
  const counts = await journey.hubspot.calls()
  return { ...synced, counts, calls: counts.read + counts.search + counts.write }
}

it('with nothing changed, costs at most two calls a kind and writes nothing', async () => {
  const { counts, calls, scoring, push } = await counted()
  quiet = calls
  const besides = counts.byPath['GET /account-info/v3/details'] ?? 0
  expect(besides).toBeLessThanOrEqual(1)
  expect(calls - besides).toBeLessThanOrEqual(2 * recordKinds.length)
  for (const [path, times] of Object.entries(counts.byPath)) expect([path, times <= 2]).toEqual([path, true])
  expect(counts.write).toBe(0)
  expect({ assessed: scoring.assessed, pushed: push.pushed }).toEqual({ assessed: 0, pushed: 0 })
})

/** The companies that carry our properties first: a change of theirs is scored and written back. */
async function changeHundred(property: string, value: string): Promise<void> {
  const companies = await live(journey.hubspot, 'companies')
  const ours = ({ properties }: StoredRecord) => Number('perennial_health_band' in properties)
  const changed = companies.sort((a, b) => ours(b) - ours(a)).slice(0, 100)
  await journey.hubspot.edit(
    'companies',
    changed.map(({ id }) => ({ id, properties: { [property]: value } })),
  )
}

it('with a fact changed that the stage of 100 companies rests on, costs at most five calls more', async () => {
  await changeHundred('customer_since', '2026-06-20')
  const { pulled, scoring, push, calls } = await counted()
  expect(pulled.company.changed).toBe(100)
  expect(scoring.assessed).toBeGreaterThan(90)
  expect(push.pushed).toBeGreaterThan(35)
  expect(calls - quiet).toBeLessThanOrEqual(5)
})

it.each(['name', 'lifecyclestage'])(
  'with the %s of 100 companies changed, costs at most five calls more',
  async property => {
    await changeHundred(property, property === 'name' ? 'Renamed Ltd' : 'evangelist')
    const { pulled, calls } = await counted()
    expect(pulled.company.changed).toBe(100)
    expect(calls - quiet).toBeLessThanOrEqual(5)
  },
)

it('takes its own echo for what it is: no scoring and no write in the sync after one that wrote', async () => {
  const deals = await live(journey.hubspot, 'deals')
  await journey.hubspot.edit(
    'deals',
    deals.map(({ id }) => ({ id, properties: { amount: '54321' } })),
  )
  const first = await counted()
  expect(first.push.pushed).toBeGreaterThan(0)
  const second = await counted()
  expect(second.pulled.company.echoes).toBeGreaterThan(0)
  expect(second.scoring.assessed).toBe(0)
  expect(second.counts.write).toBe(0)
})
