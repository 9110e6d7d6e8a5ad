import { explained } from './support/explained.ts'
import { type Journey, openJourney } from './support/journey.ts'
import { live } from './support/portal-changes.ts'

let journey: Journey

beforeAll(async () => {
  journey = await openJourney({ accounts: 60 })
  await journey.run('fields', '--expose', 'cs')
  await journey.run('sync')
  await journey.run('import', 'usage', journey.filled.usageFile)
  await journey.run('score')
  await journey.run('push', '--yes')
}, 60_000)

afterAll(() => journey?.end())

/** Companies with a domain and a name of their own. */
async function nameable() {
  const companies = await live(journey.hubspot, 'companies')
  const times = (of: string, value: string | undefined) =>
    companies.filter(({ properties }) => properties[of]?.toLowerCase() === value?.toLowerCase()).length
  return companies.filter(
    ({ properties: { name, domain } }) =>
      domain && times('name', name) === 1 && times('domain', domain) === 1,
  )
}

it('finds an account by id, by domain and by name, however it is written', async () => {
  const [company] = await nameable()
  const { name, domain } = company!.properties
  for (const asked of [company!.id, domain!, domain!.toUpperCase(), name!, name!.toLowerCase()])
    expect((await explained(journey, asked)).account).toMatchObject({ id: company!.id, name })
})

it('says what to give when no account is known by a name', async () => {
  const { code, error } = await journey.attempt('explain', 'Nobody & Sons')
  expect(code).toBe(2)
  expect(error).toMatchObject({
    kind: 'config',
    message: expect.stringContaining('"Nobody & Sons"'),
    remedy: expect.stringContaining('id, domain or exact name'),
  })
})

it('lists the candidates when several accounts share a name', async () => {
  const [one, two] = await nameable()
  await journey.hubspot.edit('companies', [
    { id: one!.id, properties: { name: 'Twins Ltd' } },
    { id: two!.id, properties: { name: 'Twins Ltd' } },
  ])
  await journey.run('sync')
  const { error } = await journey.attempt('explain', 'twins ltd')
  expect(error.message).toContain(one!.id)
  expect(error.message).toContain(two!.id)
})

it('opens every score: the points sum to it, and it is the one in the record', async () => {
  const scored = (await live(journey.hubspot, 'companies')).filter(
    ({ properties }) => properties.perennial_health_score,
  )
  expect(scored.length).toBeGreaterThan(10)
  for (const { id, properties } of scored.slice(0, 12)) {
    const { health } = await explained(journey, id)
    const points = health.contributions.reduce((sum, contribution) => sum + (contribution.points ?? 0), 0)
    expect(points).toBeCloseTo(health.exact!, 9)
    expect(Math.round(points)).toBe(health.value)
    expect(String(health.value)).toBe(properties.perennial_health_score)
  }
}, 120_000)

it('an earlier day can be explained, which leaves no trace, but not scored', async () => {
  const [company] = await nameable()
  const before = await journey.run('doctor', '--fingerprint')
  expect((await explained(journey, company!.id, '--as-of', '2026-01-31')).asOf).toBe('2026-01-31')
  const { code, error } = await journey.attempt('score', '--as-of', '2026-01-31')
  expect(code).toBe(2)
  expect(error).toMatchObject({ field: '--as-of', remedy: expect.stringContaining('explain') })
  expect(await journey.run('doctor', '--fingerprint')).toEqual(before)
})

it('the same file of usage twice changes nothing', async () => {
  const before = await journey.run('doctor', '--fingerprint')
  const again = await journey.run<{ rows: number; stored: number }>(
    'import',
    'usage',
    journey.filled.usageFile,
  )
  expect(again.rows).toBeGreaterThan(1_000)
  expect(again.stored).toBe(0)
  await journey.run('score')
  expect(await journey.run('doctor', '--fingerprint')).toEqual(before)
})
