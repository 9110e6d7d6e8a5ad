import type { Fingerprint } from '../../connector/src/doctor/fingerprint.ts'
import { world } from '../world/world.ts'
import type { Database } from './support/database.ts'
import { type Journey, openJourney } from './support/journey.ts'
import { cursor, idsIn, killAt, type Moment, projection, record, table, written } from './support/moments.ts'
import { withProspects } from './support/prospects.ts'

/** Enough companies for two batches of scoring, and enough customers for two batches of writing. */
const contents = withProspects(world({ seed: 7, accounts: 150 }), 460)
const steps = {
  sync: ['sync'],
  import: (journey: Journey) => ['import', 'usage', journey.filled.usageFile],
  score: ['score'],
  push: ['push', '--yes'],
}

const fingerprintOf = (journey: Journey) => journey.run<Fingerprint>('doctor', '--fingerprint')

describe('kill -9, and the verb again', () => {
  let undisturbed: Journey
  let killed: Journey
  let reference: Database
  let portalId: number

  beforeAll(async () => {
    undisturbed = await openJourney({ contents })
    killed = await openJourney({ contents })
    portalId = killed.hubspot.portalId
    for (const journey of [undisturbed, killed]) await journey.run('fields', '--expose', 'cs')
    reference = await undisturbed.database()
  }, 60_000)

  afterAll(async () => {
    await undisturbed?.end()
    await killed?.end()
  })

  /** Kills the verb at every moment, lets it end, and expects what an undisturbed run leaves. */
  async function expectNoTrace(verb: readonly string[], moments: readonly Moment[]): Promise<void> {
    for (const moment of moments) await killAt(killed, verb, moment)
    await killed.run(...verb)
    expect(await fingerprintOf(killed)).toEqual(await fingerprintOf(undisturbed))
  }

  it('leaves no trace in the backfill and the first scoring', async () => {
    await undisturbed.run(...steps.sync)
    const companies = await idsIn(reference, 'record', 'company')
    const emails = await idsIn(reference, 'record', 'email')
    const customers = await idsIn(reference, 'projection', 'company')
    expect(companies.indexOf(customers.at(-1)!)).toBeGreaterThan(500)
    await expectNoTrace(steps.sync, [
      record(portalId, 'company', companies[0]!),
      record(portalId, 'company', companies[330]!),
      cursor(portalId, 'deal', 'near'),
      record(portalId, 'email', emails[700]!),
      table('account_score'),
      projection(portalId, customers.at(-1)!),
    ])
  }, 120_000)

  it('leaves no trace in an import of usage and the scoring after it', async () => {
    for (const journey of [undisturbed, killed])
      await killAt(journey, steps.import(journey), table('touched'))
    for (const journey of [undisturbed, killed]) await journey.run(...steps.import(journey))
    // Usage is a measure of the scorecard from now on, so past renewals are replayed anew.
    for (const journey of [undisturbed, killed]) await journey.run('init', '--apply')
    await undisturbed.run(...steps.score)
    await expectNoTrace(steps.score, [
      table('band_outcome'),
      table('account_score'),
      table('projection'),
      table('touched'),
    ])
  }, 120_000)

  it('writes nothing twice in the push but the batch in flight', async () => {
    await undisturbed.run(...steps.push)
    const [companies, deals] = await Promise.all([
      idsIn(reference, 'written', 'company'),
      idsIn(reference, 'written', 'deal'),
    ])
    expect(companies.length).toBeGreaterThan(100)
    const before = await batchesWritten(undisturbed)
    await expectNoTrace(steps.push, [
      written(portalId, 'company', companies[0]!),
      written(portalId, 'company', companies[100]!),
      written(portalId, 'deal', deals[0]!),
    ])
    expect(await batchesWritten(killed)).toEqual({ companies: before.companies + 2, deals: before.deals + 1 })
    expect(await ownValues(killed)).toEqual(await ownValues(undisturbed))
  }, 120_000)
})

async function batchesWritten({ hubspot }: Journey): Promise<{ companies: number; deals: number }> {
  const { byPath } = await hubspot.calls()
  const to = (type: string) =>
    Object.entries(byPath)
      .filter(([path]) => path.startsWith('POST ') && path.endsWith(`/${type}/batch/update`))
      .reduce((sum, [, calls]) => sum + calls, 0)
  return { companies: to('companies'), deals: to('deals') }
}

/** What stands in the portal of ours, record by record. */
async function ownValues({ hubspot }: Journey): Promise<unknown[]> {
  const records = [...(await hubspot.dump('companies')), ...(await hubspot.dump('deals'))]
  return records.map(({ id, properties }) => [
    id,
    Object.entries(properties)
      .filter(([name]) => name.startsWith('perennial_'))
      .sort(),
  ])
}
