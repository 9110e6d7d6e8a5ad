import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fields } from '@perennial/shared/fields'
import type { Audit } from '../../connector/src/audit/audit.ts'
import type { RenewalsReport } from '../../connector/src/report/renewals.ts'
import { sampleSeed, world } from '../world/world.ts'
import { type Journey, openJourney } from './support/journey.ts'

const contents = world({ seed: sampleSeed, accounts: 120 })
let journey: Journey

beforeAll(async () => {
  journey = await openJourney({ contents })
}, 60_000)
afterAll(() => journey?.end())

/** A token that may read everything and change nothing. */
async function readOnlyToken(): Promise<string> {
  const { tokens } = await journey.hubspot.settings({})
  const scopes = tokens[journey.hubspot.token]!.filter(scope => !scope.endsWith('.write'))
  await journey.hubspot.settings({ tokens: { ...tokens, 'pat-na1-reader': scopes } })
  return 'pat-na1-reader'
}

describe('an audit with nothing but a token that may read', () => {
  let audit: Audit & { file: string }
  let page: string

  beforeAll(async () => {
    const environment = {
      HUBSPOT_TOKEN: await readOnlyToken(),
      PERENNIAL_CONFIG: join(journey.home, 'none.yaml'),
    }
    await journey.hubspot.resetCalls()
    const file = join(journey.home, 'audit.html')
    const { code, result, err } = await journey.attemptIn<typeof audit>(environment, 'audit', '--out', file)
    expect({ code, err }).toEqual({ code: 0, err: expect.any(String) })
    audit = result
    page = await readFile(file, 'utf8')
    await rm(file)
  }, 60_000)

  it('makes at most two calls for a hundred records, and changes nothing', async () => {
    const calls = await journey.hubspot.calls()
    const portal = [
      'companies',
      'deals',
      'contacts',
      'tickets',
      'calls',
      'emails',
      'meetings',
      'notes',
      'tasks',
    ] as const
    const dumps = await Promise.all(
      [...portal, 'line_items' as const, 'feedback_submissions' as const].map(type =>
        journey.hubspot.dump(type),
      ),
    )
    const records = dumps.reduce((sum, all) => sum + all.length, 0)
    expect(calls.read + calls.search).toBeLessThanOrEqual((2 * records) / 100)
    expect(calls).toMatchObject({ write: 0, refused: 0 })
    expect(audit.calls.write).toBe(0)
  })

  it('leaves no configuration behind, and says how it would read the portal', async () => {
    await expect(readFile(join(journey.home, 'none.yaml'))).rejects.toThrow('ENOENT')
    expect(audit.mapping.written).toBe(false)
    expect(audit.mapping.found['deal.end']).toBe('contract_end_date')
  })

  it('finds the revenue and the customers that are really there', () => {
    const current = contents.truth.accounts.filter(({ isCustomer }) => isCustomer)
    const really = Map.groupBy(current, ({ currency }) => currency)
    for (const { currency, minor } of audit.arr.totals) {
      const sum = really.get(currency)!.reduce((total, { currentArrMinor }) => total + currentArrMinor, 0)
      expect(Math.abs(minor - sum) / sum).toBeLessThan(0.05)
    }
    const shares = Map.groupBy(audit.arr.rows, ({ currency }) => currency)
    for (const rows of shares.values())
      expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
    expect(audit.customers.customers).toBeGreaterThanOrEqual(current.length)
    expect(audit.customers.excluded.test.samples.map(({ name }) => name).join()).toMatch(/test/i)
  })

  it('names what it would write, and puts all of it on a page of its own', () => {
    expect(audit.wouldWrite.company).toBe(audit.customers.customers)
    expect(audit.wouldWrite.properties.map(({ name }) => name)).toEqual(
      fields.filter(({ audience }) => audience === 'everyone').map(({ name }) => name),
    )
    expect(page).toContain('Content-Security-Policy')
    for (const { message } of audit.findings.slice(0, 3)) expect(page).toContain(message.split(':')[0])
    expect(page).not.toMatch(/<script|src="http/)
  })

  it('agrees with the report of renewals to the cent', async () => {
    await journey.run('sync')
    const { from } = audit.quarters[0]!
    const to = audit.quarters.at(-1)!.until
    const report = await journey.run<RenewalsReport>('report', 'renewals', '--from', from, '--to', to)
    const audited = audit.quarters.flatMap(({ renewals }) => renewals)
    expect(new Set(report.rows.map(({ account, date }) => `${account} ${date}`))).toEqual(
      new Set(audited.map(({ id, date }) => `${id} ${date}`)),
    )
    const sums = new Map<string, number>()
    for (const { arr } of audited)
      for (const { currency, minor } of arr) sums.set(currency, (sums.get(currency) ?? 0) + minor)
    expect(
      report.totals.map(({ currency, arr }) => [currency, Math.round(Number(arr) * 100)]).sort(),
    ).toEqual([...sums].sort())
  })

  it('reads the histories it left out with the first sync, so that the past can be replayed', async () => {
    const database = await journey.database()
    const [versions] = await database.rows<{ n: string }>('select count(*) as n from property_version')
    expect(Number(versions!.n)).toBeGreaterThan(100)
  })
})
