import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { link, mirrored, portalId, record } from '../../../test/small-portal.ts'
import type { RecordKind } from '../record.ts'
import { countTouched, nextTouched, touch, touchAll, untouch } from './touched.ts'

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

const touchedBy = (kind: RecordKind, ...ids: string[]): Promise<string[]> =>
  database.store.portal(portalId, async tx => {
    await touch(tx, portalId, kind, ids)
    return nextTouched(tx, portalId, '', 10)
  })

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
    const all = await database.store.portal(portalId, async tx => {
      await touchAll(tx, portalId)
      return nextTouched(tx, portalId, '', 10)
    })
    expect(all).toEqual(['1', '2'])
  })

  it('wait in order of their ids until they were scored', async () => {
    await touchedBy('company', '1', '2', '3')
    const rest = await database.store.portal(portalId, async tx => {
      expect(await nextTouched(tx, portalId, '', 2)).toEqual(['1', '2'])
      expect(await nextTouched(tx, portalId, '2', 2)).toEqual(['3'])
      await untouch(tx, portalId, ['1', '3'])
      return nextTouched(tx, portalId, '', 10)
    })
    expect(rest).toEqual(['2'])
  })
})
