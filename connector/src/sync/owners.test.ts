import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { config, instant, portalId } from '../../../test/small-portal.ts'
import type { Crm, Owner } from '../crm/crm.ts'
import { ownerNames, teamOf } from '../mirror/owners.ts'
import { pullOwners } from './owners.ts'

const hours = (n: number) => new Date(Date.parse(instant('2026-06-30')) + n * 3_600_000)
const owner = (id: string, ...teamIds: string[]): Owner => ({
  id,
  email: `Owner.${id}@acme.example`,
  name: `Owner ${id}`,
  userId: `90${id}`,
  teamIds,
  archived: false,
})

let database: FreshDatabase
let owners: Owner[]
let asked: number
beforeEach(async () => {
  database = await freshDatabase()
  owners = [owner('1', 'west'), owner('2', 'west', 'key'), owner('3', 'key'), owner('4')]
  asked = 0
})
afterEach(() => database.drop())

const pullAt = (startedAt: Date, full = false): Promise<void> => {
  const answering = {
    owners: async () => {
      asked += 1
      return owners
    },
  }
  return pullOwners({
    store: database.store,
    crm: answering as unknown as Crm,
    portalId,
    config,
    startedAt,
    full,
  })
}
const team = (user: { userId?: string; userEmail?: string }, portal = portalId): Promise<string[]> =>
  database.store.portal(portal, tx => teamOf(tx, portal, { userId: null, userEmail: null, ...user }))

it('knows whom a user is on a team with, by id and by address, and of no other portal', async () => {
  await pullAt(hours(0))
  expect(await team({ userId: '901' })).toEqual(['1', '2'])
  expect(await team({ userEmail: 'owner.2@ACME.example' })).toEqual(['1', '2', '3'])
  expect(await team({ userId: '904' })).toEqual(['4'])
  expect(await team({ userId: '77', userEmail: 'nobody@acme.example' })).toEqual([])
  expect(await team({})).toEqual([])
  expect(await team({ userId: '901' }, 'other')).toEqual([])
})

it('reads them once a day, and whoever left or changed the team is gone from it', async () => {
  await pullAt(hours(0))
  owners = [owner('1', 'west'), owner('2', 'key')]
  await pullAt(hours(23))
  expect(asked).toBe(1)
  await pullAt(hours(24))
  expect(await team({ userId: '901' })).toEqual(['1'])
  expect(await team({ userId: '903' })).toEqual([])
  await pullAt(hours(25), true)
  expect(asked).toBe(3)
})

it('keeps the name of whoever left, who is then no user and on no team', async () => {
  owners = [owner('1', 'west'), { ...owner('2', 'west'), archived: true }]
  await pullAt(hours(0))
  expect(await team({ userId: '901' })).toEqual(['1'])
  expect(await team({ userId: '902', userEmail: 'owner.2@acme.example' })).toEqual([])
  const names = await database.store.portal(portalId, tx => ownerNames(tx, ['1', '2', '3']))
  expect([...names]).toEqual([
    ['1', 'Owner 1'],
    ['2', 'Owner 2 (left)'],
    ['3', 'Owner 3'],
  ])
})
