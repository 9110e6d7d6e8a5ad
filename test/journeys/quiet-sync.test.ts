import { recordKinds } from '../../connector/src/record.ts'
import type { ScoringReport } from '../../connector/src/scoring/score-accounts.ts'
import type { PullReport } from '../../connector/src/sync/pull.ts'
import type { PushReport } from '../../connector/src/writeback/push.ts'
import type { Counts } from '../sandbox/hubspot/start.ts'
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

it.each([
  ['a fact the scores rest on', 'lifecyclestage', 'evangelist'],
  ['a fact that is only shown', 'name', 'Renamed Ltd'],
])('with %s changed in 100 companies, costs at most five calls more', async (_, property, value) => {
  const companies = (await live(journey.hubspot, 'companies')).filter(
    ({ properties }) => properties[property] !== value,
  )
  const changed = companies.slice(0, 100)
  await journey.hubspot.edit(
    'companies',
    changed.map(({ id }) => ({ id, properties: { [property]: value } })),
  )
  const { pulled, calls } = await counted()
  expect(pulled.company.changed).toBe(changed.length)
  expect(changed.length).toBe(100)
  expect(calls - quiet).toBeLessThanOrEqual(5)
})

it('does not answer its own echo: no scoring and no write in the sync after one that wrote', async () => {
  const [company] = await live(journey.hubspot, 'deals')
  await journey.hubspot.edit('deals', [{ id: company!.id, properties: { amount: '987654' } }])
  const first = await counted()
  expect(first.scoring.assessed).toBeGreaterThan(0)
  const second = await counted()
  expect(second.scoring.assessed).toBe(0)
  expect(second.counts.write).toBe(0)
})
