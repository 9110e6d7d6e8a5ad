import { Collected } from './collected.ts'
import type { DirtySpot } from './dirty.ts'
import { messes } from './messes.ts'
import { sampleSeed, world } from './world.ts'

const sample = world({ seed: sampleSeed })
const portal = new Collected(sample.lines())
const spots = Map.groupBy(sample.truth.dirty, ({ kind }) => kind)
const company = (spot: DirtySpot) => portal.record('companies', spot.accountId)!
const deal = (spot: DirtySpot) => portal.record('deals', spot.records[0]!.id)!

/** What a person who opens the records would see, for each kind of mess. */
const seen: Record<DirtySpot['kind'], (spot: DirtySpot) => boolean> = {
  duplicate_name: spot =>
    portal.all('companies').filter(({ properties }) => properties.name === company(spot).properties.name)
      .length === 2,
  missing_amount: spot => !('amount' in deal(spot).properties),
  shared_deal: spot =>
    new Set(
      portal
        .links()
        .filter(({ from, to }) => from.id === deal(spot).id && to.objectType === 'companies')
        .map(({ to }) => to.id),
    ).size === 2,
  end_before_start: spot =>
    deal(spot).properties.contract_end_date! < deal(spot).properties.contract_start_date!,
  undated_renewal: spot =>
    deal(spot).properties.dealstage === 'renewed' && !('contract_end_date' in deal(spot).properties),
  test_company: spot => company(spot).properties.name!.startsWith('TEST'),
  freemail_contact: spot =>
    portal.record('contacts', spot.records[0]!.id)!.properties.email!.endsWith('@gmail.com'),
  note_only: spot =>
    portal.linkedTo('companies', spot.accountId, 'notes', 190).length > 0 &&
    portal.linkedTo('companies', spot.accountId, 'emails', 186).length === 0,
  no_usage: spot => !usageAccounts.has(company(spot).properties.domain!),
  domain_case: spot => company(spot).properties.domain !== company(spot).properties.domain!.toLowerCase(),
  merged_company: spot => company(spot).mergedIds!.length === 2,
  archived_company: spot => company(spot).archivedAt !== undefined,
  archived_deal: spot => deal(spot).archivedAt !== undefined,
  missing_renewal: spot =>
    portal
      .linkedTo('companies', spot.accountId, 'deals', 5)
      .every(({ properties }) => !properties.dealstage!.startsWith('renewal_')),
  overdue_renewal: spot => deal(spot).properties.closedate!.slice(0, 10) <= sample.asOf,
}

const usageAccounts = new Set([...sample.usage()].map(({ account }) => account))

describe('the dirty spots of the sample portal', () => {
  it.each(Object.keys(seen) as DirtySpot['kind'][])('has %s, as listed', kind => {
    const listed = spots.get(kind) ?? []
    expect(listed.length).toBeGreaterThanOrEqual(kind in messes ? 2 : 1)
    expect(listed.filter(spot => !seen[kind](spot))).toEqual([])
  })

  it('lists every archived record', () => {
    const archived = portal.lines.filter(line => line.line === 'record' && line.archivedAt !== undefined)
    const listed = ['archived_company', 'archived_deal'] as const
    expect(archived).toHaveLength(listed.flatMap(kind => spots.get(kind) ?? []).length)
  })

  it('writes the domain of some customers otherwise than usage does', () => {
    for (const spot of spots.get('domain_case')!) {
      expect(usageAccounts.has(company(spot).properties.domain!.toLowerCase())).toBe(true)
    }
  })
})
