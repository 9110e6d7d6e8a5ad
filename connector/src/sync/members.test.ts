import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { config, instant, portalId, touchedAccounts } from '../../../test/small-portal.ts'
import type { Crm } from '../crm/crm.ts'
import { membersOf } from '../mirror/list-members.ts'
import { pullMembers } from './members.ts'
import { noReport } from './write-page.ts'

const hours = (n: number) => new Date(Date.parse(instant('2026-06-30')) + n * 3_600_000)

/** Lists of which every page holds two. */
let lists: Record<string, string[]>
let asked: string[]
const crm: Pick<Crm, 'members'> = {
  async members(listId, cursor) {
    asked.push(`${listId} ${cursor ?? ''}`.trim())
    const at = Number(cursor ?? 0)
    const ids = lists[listId]!
    return { ids: ids.slice(at, at + 2), next: at + 2 < ids.length ? String(at + 2) : null }
  },
}

let database: FreshDatabase
beforeEach(async () => {
  database = await freshDatabase()
  lists = { 51: ['1', '2', '3'], 52: [] }
  asked = []
})
afterEach(() => database.drop())

/** Reads the members and answers how many came or went. */
async function pullAt(startedAt: Date, list: string | null = '51', full = false): Promise<number> {
  const { store } = database
  const customers = { ...config.customers, list }
  const report = noReport()
  await pullMembers(
    {
      store,
      crm: crm as Crm,
      portalId,
      config: { ...config, customers },
      startedAt,
      full,
      withHistory: true,
      onProgress: () => undefined,
    },
    report,
  )
  return report.membersChanged
}
const mirrored = (list: string) => database.store.portal(portalId, tx => membersOf(tx, portalId, list))
const scored = () => database.owner.query('truncate touched')

describe('the members of the list of customers', () => {
  it('are not asked for when the configuration names no list', async () => {
    expect(await pullAt(hours(0), null)).toBe(0)
    expect(asked).toEqual([])
  })

  it('are all read, and all of them touched, the first time', async () => {
    expect(await pullAt(hours(0))).toBe(3)
    expect(asked).toEqual(['51', '51 2'])
    expect(await mirrored('51')).toEqual(['1', '2', '3'])
    expect(await touchedAccounts(database)).toEqual(['1', '2', '3'])
  })

  it('are read once a day, and only who came or went is touched', async () => {
    await pullAt(hours(0))
    await scored()
    lists['51'] = ['2', '3', '4']
    expect(await pullAt(hours(23))).toBe(0)
    expect(await pullAt(hours(24))).toBe(2)
    expect(await touchedAccounts(database)).toEqual(['1', '4'])
    await scored()
    expect(await pullAt(hours(48))).toBe(0)
    expect(await touchedAccounts(database)).toEqual([])
  })

  it('are read at once by a full sync, and when another list is named', async () => {
    await pullAt(hours(0))
    lists['51'] = ['1']
    expect(await pullAt(hours(1), '51', true)).toBe(2)
    expect(await pullAt(hours(1), '52')).toBe(0)
    expect(asked.at(-1)).toBe('52')
    expect(await mirrored('51')).toEqual(['1'])
  })
})
