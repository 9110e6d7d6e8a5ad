import { sql } from 'kysely'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { instant, portalId, record } from '../../../test/small-portal.ts'
import type { CrmRecord } from '../record.ts'
import { differing, upsertPage } from './pages.ts'
import { tombstone } from './removals.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())
beforeEach(() => database.owner.query('truncate record'))

const write = (...records: CrmRecord[]) =>
  database.store
    .portal(portalId, tx => upsertPage(tx, portalId, 'company', records))
    .then(report => ({ ...report, changed: report.changed.sort() }))
const archive = (id: string, at: string) =>
  database.store.portal(portalId, tx =>
    tombstone(tx, portalId, [{ kind: 'company', id, archivedAt: instant(at) }]),
  )

interface Row {
  id: string
  properties: Record<string, string>
  archived: boolean
  version: string
}

async function rows(): Promise<Row[]> {
  const { rows } = await database.owner.query<Row>(
    'select id, properties, archived_at is not null as archived, xmin::text as version from record order by id',
  )
  return rows
}

describe('a page of records', () => {
  it('is told apart in new, changed and repeated ones', async () => {
    expect(await write(record('company', '1', { name: 'Ada' }), record('company', '2'))).toEqual({
      seen: 2,
      changed: ['1', '2'],
      echoes: 0,
      added: 2,
    })
    const later = { updatedAt: instant('2026-01-03') }
    expect(await write(record('company', '1', { name: 'Ada Ltd' }, later), record('company', '2'))).toEqual({
      seen: 2,
      changed: ['1'],
      echoes: 0,
      added: 0,
    })
  })

  it('does not touch the row of a record that says nothing new', async () => {
    await write(record('company', '1', { name: 'Ada' }))
    const before = await rows()
    expect(await write(record('company', '1', { name: 'Ada' }))).toMatchObject({ changed: [], echoes: 0 })
    expect(await rows()).toEqual(before)
  })

  it('takes a change of only our own properties as the echo of our write', async () => {
    await write(record('company', '1', { name: 'Ada', hs_lastmodifieddate: '1' }))
    const echo = record(
      'company',
      '1',
      { name: 'Ada', perennial_health_score: '61', hs_lastmodifieddate: '2' },
      { updatedAt: instant('2026-01-03') },
    )
    expect(await write(echo)).toEqual({ seen: 1, changed: [], echoes: 1, added: 0 })
    expect((await rows())[0]!.properties.perennial_health_score).toBe('61')
  })

  it('takes a change of ours together with one of theirs as a change', async () => {
    await write(record('company', '1', { name: 'Ada' }))
    const both = { name: 'Ada Ltd', perennial_health_score: '61' }
    expect(await write(record('company', '1', both, { updatedAt: instant('2026-01-03') }))).toMatchObject({
      changed: ['1'],
      echoes: 0,
    })
  })

  it('does not put an older state over a newer one', async () => {
    await write(record('company', '1', { name: 'new' }, { updatedAt: instant('2026-01-03') }))
    expect(
      await write(record('company', '1', { name: 'old' }, { updatedAt: instant('2026-01-02') })),
    ).toMatchObject({ changed: [] })
    expect((await rows())[0]!.properties.name).toBe('new')
  })

  it('takes the newest of a record that came twice', async () => {
    const newer = record('company', '1', { name: 'new' }, { updatedAt: instant('2026-01-03') })
    expect(await write(newer, record('company', '1', { name: 'old' }))).toMatchObject({ added: 1 })
    expect((await rows()).map(row => row.properties.name)).toEqual(['new'])
  })

  it('brings an archived record back when the CRM shows it again', async () => {
    await write(record('company', '1', { name: 'Ada' }))
    await archive('1', '2026-02-01')
    expect((await rows())[0]!.archived).toBe(true)
    const back = record('company', '1', { name: 'Ada' }, { updatedAt: instant('2026-02-02') })
    expect(await write(back)).toMatchObject({ changed: ['1'], echoes: 0 })
    expect((await rows())[0]!.archived).toBe(false)
  })

  it('without records changes nothing', async () => {
    expect(await write()).toEqual({ seen: 0, changed: [], echoes: 0, added: 0 })
  })

  it('keeps every character of a value', async () => {
    const odd = `O'Neill "é" \\ 漢字 🚀 \n\t{"a":1}`
    await write(record('company', '1', { name: odd, empty: '', unset: null }))
    expect((await rows())[0]!.properties).toEqual({ name: odd, empty: '', unset: null })
  })

  it('writes to the named portal only', async () => {
    await write(record('company', '1', { name: 'ours' }))
    await database.store.portal('other', tx =>
      upsertPage(tx, 'other', 'company', [record('company', '1', { name: 'theirs' })]),
    )
    const { rows: own } = await database.store.portal(portalId, tx =>
      sql`select properties->>'name' as name from record`.execute(tx),
    )
    expect(own).toEqual([{ name: 'ours' }])
  })
})

describe('what differs from the mirror', () => {
  const ask = async (records: CrmRecord[], versioned: string[] = []) => {
    const found = await database.store.portal(portalId, tx =>
      differing(tx, portalId, 'deal', records, versioned),
    )
    return { ...found, ids: found.ids.sort() }
  }
  const known = record('deal', '1', { amount: '100', dealname: 'A' })
  beforeEach(() => database.store.portal(portalId, tx => upsertPage(tx, portalId, 'deal', [known])))

  it('is nothing for a record as it is known, or with only our own properties changed', async () => {
    const echo = record('deal', '1', { ...known.properties, perennial_target_arr: '5' })
    expect(await ask([known, echo], ['amount'])).toEqual({ ids: [], versionedIds: [] })
  })

  it('is every unknown or changed record, and apart those whose recorded history must be read', async () => {
    const renamed = record('deal', '1', { ...known.properties, dealname: 'B' })
    const repriced = record('deal', '1', { ...known.properties, amount: '200' })
    expect(await ask([renamed, record('deal', '2', {})], ['amount'])).toEqual({
      ids: ['1', '2'],
      versionedIds: [],
    })
    expect(await ask([repriced], ['amount'])).toEqual({ ids: ['1'], versionedIds: ['1'] })
  })
})
