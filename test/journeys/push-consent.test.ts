import { exposed, fields } from '@perennial/shared/fields'
import type { EnsureReport } from '../../connector/src/crm/crm.ts'
import type { DuePush, PushReport } from '../../connector/src/writeback/push.ts'
import type { Database } from './support/database.ts'
import { type Journey, openJourney } from './support/journey.ts'
import { live } from './support/portal-changes.ts'

interface Pushed extends PushReport {
  due: DuePush
}

let journey: Journey
let database: Database

beforeAll(async () => {
  journey = await openJourney({ accounts: 30 })
  await journey.run('fields')
  await journey.run('sync')
  database = await journey.database()
}, 60_000)

afterAll(() => journey?.end())

afterEach(() => journey.hubspot.clearFaults())

/** Names of ours that have a value on any record of the portal. */
async function written(): Promise<Set<string>> {
  const records = [...(await live(journey.hubspot, 'companies')), ...(await live(journey.hubspot, 'deals'))]
  return new Set(
    records.flatMap(({ properties }) =>
      Object.keys(properties).filter(name => name.startsWith('perennial_')),
    ),
  )
}

const namesFor = (...audiences: ('cs' | 'finance')[]) =>
  new Set(exposed(fields, audiences).map(({ name }) => name))

/** Properties of ours that exist on companies in the portal, by HubSpot's own answer. */
async function defined(): Promise<string[]> {
  const answer = await fetch(`${journey.hubspot.url}/crm/v3/properties/companies`, {
    headers: { Authorization: `Bearer ${journey.hubspot.token}` },
  })
  const { results } = (await answer.json()) as { results: { name: string }[] }
  return results.map(({ name }) => name).filter(name => name.startsWith('perennial_'))
}

it('a first push nobody agreed to writes nothing, says how many records wait, and fails', async () => {
  await journey.hubspot.resetCalls()
  const { code, result, err } = await journey.attempt<Pushed>('push')
  expect(code).toBe(1)
  expect(result).toMatchObject({ pushed: 0, failed: [] })
  expect(result.due.company).toBeGreaterThan(10)
  expect(err).toContain(`${result.due.company} companies would get: perennial_arr,`)
  expect(err).toContain(`${result.due.deal} deals would get: perennial_target_arr,`)
  expect(err).toContain('workflows')
  expect(err).toContain('push --yes')
  expect((await journey.hubspot.calls()).write).toBe(0)
  expect(await written()).toEqual(new Set())
})

it('before anybody opts in, only what everyone may see exists and is written', async () => {
  const { due, pushed, failed } = await journey.run<Pushed>('push', '--yes')
  expect({ pushed, failed }).toEqual({ pushed: due.company + due.deal, failed: [] })
  const everyone = namesFor()
  expect((await written()).difference(everyone)).toEqual(new Set())
  expect((await written()).size).toBeGreaterThan(3)
  expect(new Set(await defined()).difference(everyone)).toEqual(new Set())
})

it('an opt-in for customer success creates and writes the rest, but for finance', async () => {
  const { created } = await journey.run<EnsureReport>('fields', '--expose', 'cs')
  expect(created.length).toBeGreaterThan(0)
  await journey.run('sync')
  const now = await written()
  expect(now.has('perennial_health_band')).toBe(true)
  expect(now.difference(namesFor('cs'))).toEqual(new Set())
})

it('records the CRM refuses are reported one by one, and only they are tried again', async () => {
  const [one, two, ...rest] = await database.rows<{ id: string }>(
    `select id from written where kind = 'company' order by id`,
  )
  const refused = [one!.id, two!.id]
  await database.rows(`delete from written where kind = 'company'`)
  await journey.hubspot.fault('refused-records', { ids: refused })
  const first = await journey.attempt<Pushed>('push')
  expect(first.code).toBe(1)
  expect(first.result.pushed).toBe(rest.length)
  expect(first.result.failed.map(({ id }) => id)).toEqual(refused)
  for (const { kind, category, message } of first.result.failed)
    expect([kind, category.length > 0, message.length > 0]).toEqual(['company', true, true])
  const { result } = await journey.attempt<{ checks: { name: string; status: string }[] }>('doctor')
  expect(result.checks.find(({ name }) => name === 'refusals')?.status).toBe('warn')

  await journey.hubspot.clearFaults()
  const second = await journey.run<Pushed>('push')
  expect(second).toMatchObject({ due: { company: 2, deal: 0 }, pushed: 2, failed: [] })
  expect((await journey.run<Pushed>('push')).due).toEqual({ company: 0, deal: 0, contact: 0 })
})

it('a write whose answer is lost is sent again and changes nothing more', async () => {
  const records = await database.rows(`delete from written where kind = 'company' returning id`)
  const before = await journey.hubspot.dump('companies')
  await journey.hubspot.fault('lost-answer', { match: '/companies/batch/update' })
  const { pushed, failed } = await journey.run<Pushed>('push')
  expect({ pushed, failed }).toEqual({ pushed: records.length, failed: [] })
  expect((await journey.hubspot.faults())[0]?.fired).toBe(1)
  const values = (list: typeof before) => list.map(({ id, properties }) => [id, properties.perennial_arr])
  expect(values(await journey.hubspot.dump('companies'))).toEqual(values(before))
})

it('a property deleted in HubSpot is named by the push and the doctor, and repaired by `fields`', async () => {
  await journey.hubspot.fault('property-removed', { match: 'companies', property: 'perennial_arr' })
  await database.rows(`delete from written where kind = 'company'`)
  const { code, result } = await journey.attempt<Pushed>('push')
  expect(code).toBe(1)
  expect(result.failed.length).toBeGreaterThan(0)
  expect(result.failed[0]!.message).toContain('perennial_arr')

  const { created, repaired } = await journey.run<EnsureReport>('fields')
  expect([...created, ...repaired]).toEqual([expect.stringContaining('perennial_arr')])
  const { failed } = await journey.run<Pushed>('push')
  expect(failed).toEqual([])
})
