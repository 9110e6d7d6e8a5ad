import type { Knowledge } from '@perennial/shared/health/lint/knowledge'
import { lint } from '@perennial/shared/health/lint/lint'
import { readCards } from '@perennial/shared/health/lint/read-cards'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import {
  config,
  knowPortal,
  link,
  mapping,
  mirrored,
  portalId,
  record,
  scope,
} from '../../../test/small-portal.ts'
import { calculatedIn, mappedIn } from './calculated-properties.ts'
import { portalKnowledge } from './portal-knowledge.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  const company = (id: string, name: string, more: Record<string, string> = {}) =>
    record('company', id, { name, lifecyclestage: 'customer', ...more })
  await mirrored(
    database.store,
    [
      company('1', 'Ada', { mood: '80' }),
      company('2', 'Ada North'),
      company('3', 'Core', { mood: '20' }),
      company('4', 'Prospect', { lifecyclestage: 'lead' }),
      record('call', '9', { hs_timestamp: '2026-06-20', hs_call_status: 'COMPLETED' }),
    ],
    [link('call:9', 'company:1')],
  )
})
afterAll(() => database.drop())

const card = (more: object) => ({
  name: 'Mine',
  bands: { healthy: 70, watch: 45, hysteresis: 0 },
  minimumCoverage: 0.5,
  weights: { mood: { weight: 50, read: 'company_property', property: 'mood' }, ticket_load: 50 },
  ...more,
})
const read = readCards({
  scorecards: [
    card({ name: 'Ada', when: { fact: 'name', contains: 'ada' } }),
    card({ name: 'North', when: { fact: 'name', contains: 'north' } }),
  ],
  scorecard: card({ name: 'Everybody' }),
})

async function knowledge(): Promise<Knowledge> {
  const at = scope('2026-06-30', { properties: ['mood'] })
  const known = await database.store.portal(portalId, tx => portalKnowledge(tx, at, config, read.cards))
  return { ...known, calculated: null, mapped: [] }
}

describe('what a portal tells about scorecards', () => {
  it('is whom each claims, who is scored by it and who has data for it', async () => {
    const { customers, cards, available } = await knowledge()
    expect(customers).toBe(3)
    expect(cards).toEqual([
      { at: ['scorecards', 0], claims: ['Ada', 'Ada North'], wins: 2, known: new Map([['mood', 1]]) },
      { at: ['scorecards', 1], claims: ['Ada North'], wins: 0, known: new Map() },
      { at: ['scorecard'], claims: ['Ada', 'Ada North', 'Core'], wins: 1, known: new Map([['mood', 1]]) },
    ])
    expect([...available]).toEqual(expect.arrayContaining(['touchpoints', 'properties']))
    expect(available).not.toContain('tickets')
  })

  it('makes findings', async () => {
    const findings = lint(read, await knowledge())
    expect(findings.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'no-data scorecards.0.weights.ticket_load',
      'no-data scorecards.1.weights.ticket_load',
      'no-data scorecard.weights.ticket_load',
      'scorecards-claim-same scorecards.1.when',
      'scorecard-shadowed scorecards.1.when',
    ])
    expect(findings[3]!.message).toContain('1 account is claimed by both: Ada North')
    expect(findings[0]!.message).toContain('none of what it reads: tickets')
  })

  it('leaves no trace', async () => {
    const count = async () =>
      (await database.owner.query('select count(*)::int as n from configuration')).rows[0].n
    const before = await count()
    await knowledge()
    expect(await count()).toBe(before)
  })
})

describe('properties that the CRM calculates', () => {
  it('are named by kind', () => {
    const definition = (name: string, calculated: boolean) => ({ name, calculated }) as never
    expect([
      ...calculatedIn({ properties: { company: [definition('a', true), definition('b', false)] } }),
    ]).toEqual(['company.a'])
  })

  it('are looked for in the mapping, with the place that names each', () => {
    expect(mappedIn(mapping)).toContainEqual({ path: ['mapping', 'deal', 'amount'], property: 'deal.amount' })
    expect(mappedIn({ company: 3 })).toEqual([])
  })
})
