import { createHash } from 'node:crypto'
import { Collected } from './collected.ts'
import type { ObjectType } from './portal.ts'
import { sampleSeed, type World, world } from './world.ts'

const fingerprint = ({ lines, usage, truth }: World): string => {
  const hash = createHash('sha256')
  for (const line of lines()) hash.update(JSON.stringify(line))
  for (const row of usage()) hash.update(JSON.stringify(row))
  return hash.update(JSON.stringify(truth)).digest('hex')
}

const sample = world({ seed: sampleSeed })
const portal = new Collected(sample.lines())
const count = (objectType: ObjectType) => portal.all(objectType).length

describe('the sample portal', () => {
  it('has the same bytes for the same seed, and others for another', () => {
    expect(fingerprint(world({ seed: 7, accounts: 60 }))).toBe(fingerprint(world({ seed: 7, accounts: 60 })))
    expect(fingerprint(world({ seed: 8, accounts: 60 }))).not.toBe(
      fingerprint(world({ seed: 7, accounts: 60 })),
    )
  })

  it('gives the same lines however often it is asked', () => {
    const small = world({ seed: 7, accounts: 30 })
    expect([...small.lines()]).toEqual([...small.lines()])
  })

  it('has the size of a mid-sized firm', () => {
    expect(count('companies')).toBe(400)
    const engagements = (['calls', 'emails', 'meetings', 'notes', 'tasks'] as const).map(count)
    const total = engagements.reduce((sum, each) => sum + each, 0)
    expect(total).toBeGreaterThan(12_000)
    expect(total).toBeLessThan(18_000)
    expect(count('contacts')).toBeGreaterThan(1_200)
    expect(count('deals')).toBeGreaterThan(900)
    expect(count('tickets')).toBeGreaterThan(2_500)
    expect(count('feedback_submissions')).toBeGreaterThan(800)
    expect(count('line_items')).toBeGreaterThan(200)
  })

  it('has customers, prospects and partners, most of them customers', () => {
    const types = Map.groupBy(portal.all('companies'), company => company.properties.type ?? 'CUSTOMER')
    expect(types.get('CUSTOMER')!.length).toBeGreaterThan(270)
    expect(types.get('PROSPECT')!.length).toBeGreaterThan(40)
    expect(types.get('PARTNER')!.length).toBeGreaterThan(5)
  })

  it('sells in three currencies', () => {
    const currencies = new Set(portal.all('deals').map(deal => deal.properties.deal_currency_code))
    expect([...currencies].sort()).toEqual(['EUR', 'GBP', 'USD'])
  })

  it('holds parents with several subsidiaries', () => {
    const children = Map.groupBy(
      portal.links().filter(({ typeId }) => typeId === 13),
      link => link.from.id,
    )
    expect(children.size).toBe(10)
    for (const links of children.values()) expect(links).toHaveLength(2)
  })

  it('dates nothing after the as-of date but plans', () => {
    const plans = new Set(['contract_end_date', 'onboarding_target_date', 'closedate'])
    const swapped = new Set(
      sample.truth.dirty
        .filter(({ kind }) => kind === 'end_before_start')
        .flatMap(({ records }) => records.map(({ id }) => id)),
    )
    const late = portal.lines
      .filter(line => line.line === 'record')
      .flatMap(({ id, properties, updatedAt, history = {} }) => [
        ...Object.entries(properties).filter(([name]) => !plans.has(name) && !swapped.has(id)),
        ...Object.values(history).flatMap(versions =>
          versions.map(({ timestamp }) => ['version', timestamp] as const),
        ),
        ['updatedAt', updatedAt] as const,
      ])
      .filter(([, value]) => /^\d{4}-\d{2}-\d{2}/.test(value) && value.slice(0, 10) > sample.asOf)
    expect(late).toEqual([])
  })

  it('plans closes only for open deals', () => {
    const early = portal
      .all('deals')
      .filter(({ properties }) => properties.closedate!.slice(0, 10) > sample.asOf)
      .filter(({ properties }) =>
        ['closedwon', 'closedlost', 'renewed', 'churned'].includes(properties.dealstage!),
      )
    expect(early).toEqual([])
  })

  it('measures use weekly, by domain, within three years', () => {
    const rows = [...sample.usage()]
    const days = [...new Set(rows.map(({ day }) => day))].sort()
    expect(days).toHaveLength(156)
    expect(days[0]).toBe('2023-07-09')
    expect(days.at(-1)).toBe('2026-06-28')
    const domains = new Set(portal.all('companies').map(({ properties }) => properties.domain!.toLowerCase()))
    expect(rows.filter(({ account }) => !domains.has(account))).toEqual([])
    expect(new Set(rows.map(({ metric }) => metric)).size).toBe(5)
  })
})
