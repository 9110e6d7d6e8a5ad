import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { instant, link, mirrored, portalId, record, touchedAccounts } from '../../../test/small-portal.ts'
import type { RecordKind } from '../record.ts'
import { countTouched, takeTouched, touch, touchAll } from './touched.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await mirrored(
    database.store,
    [record('company', '1'), record('company', '2'), record('company', '3')],
    [
      link('deal:10', 'company:1'),
      link('deal:10', 'company:2'),
      link('contact:20', 'company:1'),
      link('contact:21', 'company:3'),
      link('email:30', 'contact:21'),
      link('line_item:40', 'deal:10'),
      link('ticket:50', 'company:2'),
      link('survey:60', 'ticket:50'),
      link('survey:60', 'contact:20'),
    ],
  )
  await database.owner.query(`update record set archived_at = now() where id = '3'`)
})
afterAll(() => database.drop())
beforeEach(() => database.owner.query('truncate touched'))

async function touchedBy(kind: RecordKind, ...ids: string[]): Promise<string[]> {
  await database.store.portal(portalId, tx => touch(tx, portalId, kind, ids))
  return touchedAccounts(database)
}
const taken = (after = '', most = 10) =>
  database.store.portal(portalId, tx => takeTouched(tx, portalId, after, most))

describe('the accounts a change touches', () => {
  it.each<[RecordKind, string, string[]]>([
    ['company', '1', ['1']],
    ['deal', '10', ['1', '2']],
    ['contact', '20', ['1']],
    ['email', '30', ['3']],
    ['line_item', '40', ['1', '2']],
    ['survey', '60', ['1', '2']],
    ['deal', '99', []],
  ])('a changed %s %s touches %j', async (kind, id, accounts) => {
    expect(await touchedBy(kind, id)).toEqual(accounts)
  })

  it('are noted once, however often they are touched', async () => {
    await touchedBy('deal', '10')
    await touchedBy('contact', '20')
    expect(await database.store.portal(portalId, tx => countTouched(tx, portalId))).toBe(2)
  })

  it('are all live companies when the rules change', async () => {
    await database.store.portal(portalId, tx => touchAll(tx, portalId))
    expect(await touchedAccounts(database)).toEqual(['1', '2'])
  })

  it('wait until somebody takes them to score them, in order of their ids', async () => {
    await touchedBy('company', '3', '1', '2', '1')
    const take = async (after: string) => [...(await taken(after, 2)).keys()]
    expect(await take('')).toEqual(['1', '2'])
    expect(await touchedAccounts(database)).toEqual(['3'])
    await touchedBy('company', '1')
    expect(await take('2')).toEqual(['3'])
    expect(await touchedAccounts(database)).toEqual(['1'])
  })

  it('are back on the list when scoring them failed', async () => {
    await touchedBy('company', '1')
    const failed = database.store.portal(portalId, async tx => {
      await takeTouched(tx, portalId, '', 10)
      throw new Error('killed')
    })
    await expect(failed).rejects.toThrow('killed')
    expect(await touchedAccounts(database)).toEqual(['1'])
  })
})

describe('the event that touched an account', () => {
  const [early, late] = [instant('2026-06-30', '08:00:00'), instant('2026-06-30', '09:00:00')]
  const changed = (kind: RecordKind, events: Record<string, string>) =>
    database.store.portal(portalId, tx =>
      touch(tx, portalId, kind, Object.keys(events), new Map(Object.entries(events))),
    )

  it('is the earliest of several, whatever they happened to', async () => {
    await changed('ticket', { '50': late })
    await changed('deal', { '10': early })
    await changed('company', { '2': late })
    expect(await taken()).toEqual(new Map(['1', '2'].map(id => [id, new Date(early)])))
  })

  it('stays when the account is touched by what is no event', async () => {
    await changed('contact', { '20': early })
    await touchedBy('deal', '10')
    await database.store.portal(portalId, tx => touchAll(tx, portalId))
    expect(await taken()).toEqual(
      new Map([
        ['1', new Date(early)],
        ['2', null],
      ]),
    )
  })
})
