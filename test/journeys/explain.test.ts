import { readFile, writeFile } from 'node:fs/promises'
import { type Explained, type ExplainedChange, explained } from './support/explained.ts'
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
    const { score, contributions } = await explained(journey, id)
    const points = contributions.reduce((sum, row) => sum + row.points, 0)
    expect(points).toBeCloseTo(score!, 9)
    expect(String(score)).toBe(properties.perennial_health_score)
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

/** Every customer of the portal, explained. */
async function everybody(): Promise<Explained[]> {
  const customers = (await live(journey.hubspot, 'companies')).filter(
    ({ properties }) => properties.perennial_health_band,
  )
  return Promise.all(customers.slice(0, 6).map(({ id }) => explained(journey, id)))
}

it('a weight is previewed, published and rolled back, and what it did stands apart from what customers did', async () => {
  const [{ account }] = (await everybody()).filter(({ score }) => score !== null) as [Explained]
  const before = await explained(journey, account.id)
  const text = await readFile(journey.environment.PERENNIAL_CONFIG!, 'utf8')
  const draft = `${journey.home}/draft.yaml`
  await writeFile(
    draft,
    text.replace(/^( +ticket_load:) \d+$/m, '$1 1').replace(/^( +engagement_recency:) (\d+)$/m, '$1 90'),
  )
  expect(await journey.run('scorecard', 'lint', journey.environment.PERENNIAL_CONFIG!)).toMatchObject({
    ok: true,
  })

  const unread = await journey.run('doctor', '--fingerprint')
  const { movers, bands } = await journey.run<{ movers: unknown[]; bands: object }>(
    'scorecard',
    'preview',
    draft,
  )
  expect(movers.length).toBeGreaterThan(0)
  expect(bands).toMatchObject({ before: expect.anything(), after: expect.anything() })
  expect(await journey.run('doctor', '--fingerprint')).toEqual(unread)

  const refused = await journey.attempt('config', 'publish', draft, '--reason', 'talk matters most')
  expect(refused.error.message).toContain('not published')
  const sound = text
    .replace(/^( +engagement_recency:) (\d+)$/m, (_, key, points) => `${key} ${Number(points) + 5}`)
    .replace(/^( +ticket_load:) (\d+)$/m, (_, key, points) => `${key} ${Number(points) - 5}`)
  await writeFile(draft, sound)
  await journey.run('config', 'publish', draft, '--reason', 'talk matters more', '--by', 'Ada')
  await journey.run('score')
  await journey.run('config', 'rollback', '--reason', 'it did not')
  await journey.run('score')

  const { versions } = await journey.run<{ versions: { version: number; origin: string }[] }>(
    'config',
    'history',
  )
  expect(versions.map(({ version, origin }) => [version, origin])).toEqual([
    [3, 'rollback'],
    [2, 'published'],
    [1, 'file'],
  ])
  const after = await journey.run<ExplainedChange>('explain', account.id, '--from', '2026-05-31')
  expect(after.score).toBe(before.score)
  expect(after.band).toBe(before.band)
  expect(after.scorecard.version).toBe(3)
  const sum = after.changes.reduce((total, { points }) => total + points, 0)
  if (after.difference !== null) expect(sum).toBeCloseTo(after.difference, 9)
  const weights = after.changes.filter(({ kind }) => kind === 'weight')
  expect(weights.reduce((total, { points }) => total + points, 0)).toBeCloseTo(0, 9)
}, 120_000)

it('every customer is scored, or says why not', async () => {
  for (const { score, unscoredBecause } of await everybody())
    expect([score !== null, unscoredBecause !== null].filter(Boolean)).toHaveLength(1)
})
