import type { Band } from '@perennial/shared/health/band'
import type { PullReport } from '../../connector/src/sync/pull.ts'
import { differences } from './support/against-portal.ts'
import type { Database } from './support/database.ts'
import { explained } from './support/explained.ts'
import { type Journey, openJourney } from './support/journey.ts'
import { live, openTicket } from './support/portal-changes.ts'

interface Synced {
  pulled: PullReport
}

/** HubSpot's type id of "deal to company". */
const dealToCompany = 341

let journey: Journey
let database: Database

beforeEach(async () => {
  journey = await openJourney({ accounts: 30 })
  await journey.run('fields', '--expose', 'cs')
  await journey.run('sync', '--yes')
  database = await journey.database()
}, 60_000)

afterEach(() => journey?.end())

/** Customers with ARR, in the order of their ids. */
async function payingCustomers(): Promise<string[]> {
  const companies = await live(journey.hubspot, 'companies')
  return companies.filter(({ properties }) => Number(properties.perennial_arr) > 0).map(({ id }) => id)
}

const arrOf = async (company: string): Promise<number> =>
  (await explained(journey, company)).arr?.totals.reduce((sum, { minor }) => sum + minor, 0) ?? 0

it.each([
  ['keeps one of the two ids', false],
  ['makes a new id', true],
])('two companies merged are one account with the deals of both when HubSpot %s', async (_, makesNewId) => {
  await journey.hubspot.settings({ mergeMakesNewId: makesNewId })
  const [primary, absorbed] = (await payingCustomers()) as [string, string]
  const before = (await arrOf(primary)) + (await arrOf(absorbed))
  const survivor = await journey.hubspot.merge('companies', primary, absorbed)
  expect(survivor !== primary).toBe(makesNewId)
  const { pulled } = await journey.run<Synced>('sync')
  expect(pulled.company.merged).toBe(makesNewId ? 2 : 1)
  expect(await arrOf(survivor)).toBe(before)
  for (const id of [primary, absorbed]) expect((await explained(journey, id)).account.id).toBe(survivor)
  expect(await differences(journey.hubspot, database)).toEqual([])
})

it('a company archived in HubSpot is no account any more, but what was concluded about it stays', async () => {
  const [gone] = (await payingCustomers()) as [string]
  const before = await journey.run<{ bands: Record<Band, number> }>('score')
  await journey.hubspot.archive('companies', [gone])
  await journey.run('sync', '--full')
  expect((await journey.attempt('explain', gone)).error.message).toContain('no account is known')
  const after = await journey.run<{ bands: Record<Band, number> }>('score')
  expect(sum(after.bands)).toBe(sum(before.bands) - 1)
  const kept = await database.rows('select 1 from account_score where account_id = $1', [gone])
  expect(kept.length).toBeGreaterThan(0)
})

const sum = (bands: Record<Band, number>) => Object.values(bands).reduce((total, n) => total + n, 0)

it('a deal moved to another company takes its ARR along once links are read again', async () => {
  const [from, to] = (await payingCustomers()) as [string, string]
  const [contract] = (await explained(journey, from)).arr!.contracts
  const moved = contract!.arr!.minor
  const [before, beforeThere] = [await arrOf(from), await arrOf(to)]
  const end = (id: string) => ({
    from: { objectType: 'deals' as const, id: contract!.id },
    to: { objectType: 'companies' as const, id },
    typeId: dealToCompany,
  })
  const primary = (id: string) => ({ ...end(id), typeId: 5 })
  await journey.hubspot.unlink([end(from), primary(from)])
  await journey.hubspot.link([primary(to)])
  await journey.run('sync', '--full')
  expect(await arrOf(from)).toBe(before - moved)
  expect(await arrOf(to)).toBe(beforeThere + moved)
  expect(await differences(journey.hubspot, database)).toEqual([])
})

it('urgent tickets lower the score, and the lower score stands in the record after the next sync', async () => {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  await journey.run('sync', '--as-of', tomorrow)
  const [company] = (await payingCustomers()) as [string]
  const shown = async () => {
    const record = (await live(journey.hubspot, 'companies')).find(({ id }) => id === company)!
    return Number(record.properties.perennial_health_score)
  }
  const before = await shown()
  for (const subject of ['Down', 'Still down', 'Data lost'])
    await openTicket(journey.hubspot, company, subject, { hs_ticket_priority: 'URGENT' })
  await journey.run('sync', '--as-of', tomorrow)
  expect(await shown()).toBeLessThan(before)
  const { score, contributions } = await explained(journey, company, '--as-of', tomorrow)
  expect(await shown()).toBe(score)
  expect(contributions.find(({ measure }) => measure === 'ticket_load')).toMatchObject({
    because: expect.stringContaining('3 tickets in 90 days'),
  })
})

it('a renewal status somebody wrote over is put right by the next sync, and nothing else is written', async () => {
  const [company] = (await payingCustomers()) as [string]
  const property = async () =>
    (await live(journey.hubspot, 'companies')).find(({ id }) => id === company)!.properties
      .perennial_renewal_status
  const ours = await property()
  await journey.hubspot.edit('companies', [
    { id: company, properties: { perennial_renewal_status: 'churned' } },
  ])
  const { push, scoring } = await journey.run<{ push: { pushed: number }; scoring: { assessed: number } }>(
    'sync',
  )
  expect(await property()).toBe(ours)
  expect({ pushed: push.pushed, assessed: scoring.assessed }).toEqual({ pushed: 1, assessed: 0 })
})
