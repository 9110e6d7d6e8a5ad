import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Audit } from '../../connector/src/audit/audit.ts'
import { root } from '../../scripts/setup.mjs'
import { readMaven } from '../world/maven/read-rows.ts'
import { maven } from '../world/maven.ts'
import { readRavenStack } from '../world/ravenstack/read-rows.ts'
import { ravenstack } from '../world/ravenstack.ts'
import { openJourney } from './support/journey.ts'

/*
 * Data nobody here wrote: what the audit says is held against sums over the files themselves.
 */

const folder = (name: string) => join(root, '..', 'shared', 'data', name)
const on = (name: string) => (existsSync(folder(name)) ? describe : describe.skip)

async function audited(contents: Parameters<typeof openJourney>[0]): Promise<Audit> {
  const journey = await openJourney(contents)
  try {
    return await journey.run<Audit>('audit')
  } finally {
    await journey.end()
  }
}

on('ravenstack')('an audit of RavenStack', () => {
  it('adds up the subscriptions in force to the cent, by the file', async () => {
    const contents = await ravenstack(folder('ravenstack'))
    const { subscriptions, accounts } = await readRavenStack(folder('ravenstack'))
    const known = new Set(accounts.map(({ id }) => id))
    const asOf = contents.asOf
    const sum = subscriptions
      .filter(
        ({ accountId, start, end }) =>
          known.has(accountId) && start.slice(0, 10) <= asOf && (end === null || asOf < end.slice(0, 10)),
      )
      .reduce((total, { arr }) => total + (arr ?? 0), 0)
    const { arr, customers, calls } = await audited({ contents })
    expect(customers.customers).toBe(500)
    expect(arr.totals).toEqual([{ minor: Math.round(sum * 100), currency: 'USD' }])
    expect(arr.rows.find(({ basis }) => basis === 'assumed')).toBeUndefined()
    expect(calls.write).toBe(0)
  }, 120_000)
})

on('maven-crm')('an audit of Maven', () => {
  it('calls everything a guess that no row states, and makes no more of it than the rows hold', async () => {
    const contents = await maven(folder('maven-crm'))
    const { opportunities } = await readMaven(folder('maven-crm'))
    const won = opportunities.filter(({ stage, account }) => stage === 'Won' && account !== null)
    const { arr, customers, findings, retention } = await audited({ contents })
    expect(customers.customers).toBe(85)
    expect(arr.rows.map(({ basis, share }) => [basis, share])).toEqual([['assumed', 1]])
    expect(arr.totals[0]!.minor).toBeLessThanOrEqual(
      won.reduce((sum, { value }) => sum + Math.round((value ?? 0) * 100), 0),
    )
    expect(arr.totals[0]!.minor).toBeGreaterThan(0)
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['renewal_date_assumed']))
    expect(retention).toBeNull()
  }, 120_000)
})
