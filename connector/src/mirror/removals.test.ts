import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { instant, link, mirrored, portalId, record } from '../../../test/small-portal.ts'
import { upsertPage } from './pages.ts'
import { followMerges, tombstone } from './removals.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())
beforeEach(() => database.owner.query('truncate record, link, alias'))

const removed = (id: string, on: string) => ({
  kind: 'company' as const,
  id,
  archivedAt: instant(on),
})
const archive = (...gone: ReturnType<typeof removed>[]) =>
  database.store.portal(portalId, tx => tombstone(tx, portalId, gone))
const merge = (survivor: string, ...absorbed: string[]) => {
  const merged = record('company', survivor, {}, { mergedIds: absorbed, updatedAt: instant('2026-03-01') })
  return database.store.portal(portalId, tx => followMerges(tx, portalId, 'company', [merged]))
}

async function state() {
  const { rows } = await database.owner.query(
    `select id, archived_at::text as "archivedAt", merged_into as "mergedInto" from record where kind = 'company' order by id`,
  )
  return rows
}
async function aliases() {
  const { rows } = await database.owner.query<{ text: string }>(
    `select old_id || ' is ' || id as text from alias order by 1`,
  )
  return rows.map(({ text }) => text)
}

describe('an archived record', () => {
  it('stays, marked with the day it was archived on, and is reported once', async () => {
    await mirrored(database.store, [record('company', '1'), record('company', '2')])
    expect(await archive(removed('1', '2026-02-01'), removed('9', '2026-02-01'))).toEqual(['1'])
    expect(await archive(removed('1', '2026-02-01'))).toEqual([])
    expect(await state()).toEqual([
      { id: '1', archivedAt: '2026-02-01 08:00:00+00', mergedInto: null },
      { id: '2', archivedAt: null, mergedInto: null },
    ])
  })

  it('that was restored and changed since is not archived by the old notice', async () => {
    await mirrored(database.store, [record('company', '1', {}, { updatedAt: instant('2026-03-01') })])
    expect(await archive(removed('1', '2026-02-01'))).toEqual([])
  })
})

describe('a merge', () => {
  beforeEach(() =>
    mirrored(
      database.store,
      [record('company', '1'), record('company', '2'), record('company', '3')],
      [
        link('deal:5', 'company:2', 'primary'),
        link('deal:6', 'company:1'),
        link('deal:7', 'company:3'),
        link('contact:8', 'company:1', 'primary'),
        link('contact:8', 'company:2'),
      ],
    ),
  )

  it('makes the absorbed id a name of the survivor, and the absorbed record one of the past', async () => {
    expect(await merge('1', '2')).toEqual(['2'])
    expect(await aliases()).toEqual(['2 is 1'])
    expect((await state())[1]).toMatchObject({ id: '2', mergedInto: '1' })
    expect((await state())[1]!.archivedAt).not.toBeNull()
  })

  it('gives the links of the absorbed record to the survivor, and leaves all others', async () => {
    await merge('1', '2')
    const { rows } = await database.owner.query<{ text: string }>(
      `select concat_ws(' ', from_kind, from_id, to_id, array_to_string(labels, ',')) as text from link order by 1`,
    )
    expect(rows.map(({ text }) => text.trim())).toEqual([
      'contact 8 1 primary',
      'deal 5 1 primary',
      'deal 6 1',
      'deal 7 3',
    ])
  })

  it('is news once', async () => {
    await merge('1', '2')
    expect(await merge('1', '2')).toEqual([])
  })

  it('of a record that had absorbed another one leads to the last survivor', async () => {
    await merge('1', '2')
    await merge('3', '1', '2')
    expect(await aliases()).toEqual(['1 is 3', '2 is 3'])
  })

  it('whose survivor names only the last one it absorbed still leads there from the first', async () => {
    await merge('1', '2')
    await merge('3', '1')
    expect(await aliases()).toEqual(['1 is 3', '2 is 3'])
  })

  it('into a new id, as some CRMs do, absorbs both', async () => {
    await database.store.portal(portalId, tx => upsertPage(tx, portalId, 'company', [record('company', '9')]))
    expect((await merge('9', '1', '2', '9')).sort()).toEqual(['1', '2'])
    expect(await aliases()).toEqual(['1 is 9', '2 is 9'])
  })
})
