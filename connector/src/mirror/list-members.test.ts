import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { membersOf, replaceMembers } from './list-members.ts'

let database: FreshDatabase
beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(() => database.drop())

const replace = async (ids: string[], { portalId = 'a', list = '51' } = {}) =>
  (await database.store.portal(portalId, tx => replaceMembers(tx, portalId, list, ids))).sort()
const members = ({ portalId = 'a', list = '51' } = {}) =>
  database.store.portal(portalId, tx => membersOf(tx, portalId, list))

describe('the members of a list', () => {
  it('are those that were read last, and the answer names who came and who went', async () => {
    expect(await replace(['1', '2', '2'])).toEqual(['1', '2'])
    expect(await replace(['2', '3'])).toEqual(['1', '3'])
    expect(await replace(['3', '2'])).toEqual([])
    expect(await members()).toEqual(['2', '3'])
    expect(await replace([])).toEqual(['2', '3'])
    expect(await members()).toEqual([])
  })

  it('are kept apart by list and by portal', async () => {
    await replace(['1'])
    await replace(['2'], { list: '52' })
    await replace(['3'], { portalId: 'b' })
    expect(await replace([])).toEqual(['1'])
    expect(await members({ list: '52' })).toEqual(['2'])
    expect(await members({ portalId: 'b' })).toEqual(['3'])
  })
})
