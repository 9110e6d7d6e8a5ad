import type { PortalLine } from '../world/portal.ts'
import { changedAll, forEachCrm, idsIn, pagesOf, sorted } from './contract.ts'
import { changedAt, ids } from './fixture.ts'

const later = new Date('2026-07-01T00:00:00.000Z')
const moment = new Date('2026-04-01T00:00:00.123Z')

/** Companies that were all modified in the same millisecond, as after an import. */
function* crowd(size: number, at = moment, firstId = 100_001): Generator<PortalLine> {
  for (let n = 0; n < size; n += 1) {
    yield {
      line: 'record',
      objectType: 'companies',
      id: String(firstId + n),
      properties: { name: `Crowd ${n}` },
      createdAt: '2025-01-01T00:00:00.000Z',
      updatedAt: at.toISOString(),
    }
  }
}

const crowdIds = (size: number) => Array.from({ length: size }, (_, n) => String(100_001 + n))

forEachCrm(open => {
  describe('changed', () => {
    it('gives what was modified in the window, oldest first, without its end', async () => {
      const { crm } = await open()
      const records = await changedAll(crm, 'company', changedAt(40), changedAt(190))
      expect(idsIn(records)).toEqual(ids.companies.slice(40, 190))
    })

    it('costs one search when nothing has changed', async () => {
      const { crm, portal } = await open()
      await portal.resetCalls()
      expect(await changedAll(crm, 'company', new Date('2026-06-01'), later)).toEqual([])
      expect(await portal.calls()).toMatchObject({ read: 0, search: 1, write: 0 })
    })

    it('knows contacts by their own modified date', async () => {
      const { crm } = await open()
      expect(await changedAll(crm, 'contact', changedAt(0), later)).toHaveLength(ids.contacts.length)
    })

    it('reads more properties than a search may name', async () => {
      const many = Array.from({ length: 120 }, (_, i) => `a_property_with_a_long_name_${i}`)
      const { crm } = await open({ properties: { company: [...many, 'name'] } })
      const records = await changedAll(crm, 'company', changedAt(0), later)
      expect(records.map(record => record.properties.name)).toEqual(
        ids.companies.map((_, n) => `Company ${n}`),
      )
    })

    it('gives more records than the search has a window for', async () => {
      const { crm, portal } = await open()
      await portal.settings({ searchWindow: 200 })
      expect(idsIn(await changedAll(crm, 'contact', changedAt(0), later))).toEqual(ids.contacts)
    })

    it('gives more than 10,000 records of one millisecond, each once, and what follows them', async () => {
      const { crm, portal, events } = await open()
      await portal.load(crowd(10_500))
      await portal.load(crowd(1, new Date(moment.getTime() + 1)))
      await portal.resetCalls()
      const records = await changedAll(crm, 'company', changedAt(0), later)
      expect(sorted(idsIn(records))).toEqual([...ids.companies, ...crowdIds(10_500)])
      expect(events.map(event => event.kind)).toEqual(['drain'])
      expect((await portal.calls()).search).toBeLessThan(60)
    })

    it('goes on inside such a crowd from the cursor alone', async () => {
      const { crm, portal } = await open()
      await portal.load(crowd(900))
      const found: string[] = []
      for (let cursor: string | null = null; ; ) {
        const page = await crm.changed('company', moment, later, cursor)
        found.push(...idsIn(page.records))
        if (page.next === null) break
        cursor = JSON.parse(JSON.stringify(page.next))
      }
      expect(sorted(found)).toEqual(crowdIds(900))
    })

    it('loses nothing at a boundary inside a second when two windows meet there', async () => {
      const { crm, portal } = await open()
      await portal.fault('truncated-milliseconds')
      await portal.load(crowd(300, new Date('2026-04-01T00:00:00.700Z')))
      const boundary = new Date('2026-04-01T00:00:00.500Z')
      await portal.load(crowd(1, new Date('2026-04-01T00:00:00.200Z'), 900_001))
      const first = await changedAll(crm, 'company', changedAt(0), boundary)
      const second = await changedAll(crm, 'company', boundary, later)
      expect(idsIn(first)).toEqual([...ids.companies, '900001'])
      expect(sorted(idsIn(second))).toEqual(crowdIds(300))
    })

    it('misses nobody when records leave the window between two pages', async () => {
      const { crm, portal } = await open()
      const moved = ids.contacts.slice(0, 50)
      const found: string[] = []
      for (let cursor: string | null = null; ; ) {
        const page = await crm.changed('contact', changedAt(0), later, cursor)
        found.push(...idsIn(page.records))
        if (cursor === null)
          await portal.edit(
            'contacts',
            moved.map(id => ({ id, properties: { email: `new${id}@example.com` } })),
          )
        cursor = page.next
        if (cursor === null) break
      }
      expect(sorted(found)).toEqual(ids.contacts)
    })

    it('gives the survivor of a merge with the id it absorbed', async () => {
      const { crm, portal } = await open()
      const before = new Date(Date.now() - 60_000)
      const survivor = await portal.merge('companies', ids.companies[20]!, ids.companies[21]!)
      const records = await changedAll(crm, 'company', before, new Date(Date.now() + 60_000))
      expect(records.find(record => record.id === survivor)?.mergedIds).toContain(ids.companies[21])
    })

    it('gives a change once the search index has caught up, and not before', async () => {
      const { crm, portal } = await open()
      await portal.settings({ indexLagMs: 600_000 })
      const before = new Date(Date.now() - 60_000)
      const after = new Date(Date.now() + 60_000)
      await portal.edit('companies', [{ id: ids.companies[30]!, properties: { name: 'Renamed' } }])
      expect(await changedAll(crm, 'company', before, after)).toEqual([])
      await portal.settings({ indexLagMs: 0 })
      expect(idsIn(await changedAll(crm, 'company', before, after))).toEqual([ids.companies[30]])
    })

    it('answers pages that never repeat a record', async () => {
      const { crm, portal } = await open()
      await portal.load(crowd(150))
      const pages = await pagesOf(cursor => crm.changed('company', changedAt(0), later, cursor))
      const found = pages.flatMap(page => idsIn(page.records))
      expect(new Set(found).size).toBe(found.length)
    })
  })
})
