import type { ListLine, PortalLine } from '../world/portal.ts'
import { forEachCrm, pagesOf, sorted } from './contract.ts'
import { ids } from './fixture.ts'

const customers = (members: string[], more: Partial<ListLine> = {}): ListLine => ({
  line: 'list',
  id: '51',
  name: 'Customers',
  objectType: 'companies',
  members,
  ...more,
})

const more = Array.from({ length: 300 }, (_, n) => String(200_001 + n))
const companies: PortalLine[] = more.map(id => ({
  line: 'record',
  objectType: 'companies',
  id,
  properties: { name: `Company ${id}` },
  createdAt: '2025-01-01T00:00:00.000Z',
  updatedAt: '2025-01-01T00:00:00.000Z',
}))

forEachCrm(open => {
  describe('members', () => {
    it('gives everybody on a list, also of one that takes several pages', async () => {
      const { crm, portal } = await open()
      await portal.load([...companies, customers([...more, ...ids.companies])])
      const pages = await pagesOf(cursor => crm.members('51', cursor))
      expect(pages.length).toBeGreaterThan(1)
      expect(sorted(pages.flatMap(page => page.ids))).toEqual([...ids.companies, ...more])
    })

    it('knows nobody of an empty list, and of what has changed when it is asked again', async () => {
      const { crm, portal } = await open()
      await portal.load([customers([])])
      expect(await crm.members('51', null)).toEqual({ ids: [], next: null })
      await portal.load([customers([ids.companies[4]!, ids.companies[5]!])])
      await portal.archive('companies', [ids.companies[4]!])
      expect(await crm.members('51', null)).toEqual({ ids: [ids.companies[5]], next: null })
    })

    it.each(['52', 'Customers'])(
      'names the setting that asks for a list the portal lacks: %s',
      async listId => {
        const { crm, portal } = await open()
        await portal.load([customers([])])
        await expect(crm.members(listId, null)).rejects.toMatchObject({
          kind: 'config',
          field: 'customers.list',
          message: expect.stringContaining(listId),
        })
      },
    )

    it('takes no list of other records for one of companies', async () => {
      const { crm, portal } = await open()
      await portal.load([customers(ids.contacts.slice(0, 3), { objectType: 'contacts', name: 'People' })])
      await expect(crm.members('51', null)).rejects.toMatchObject({
        kind: 'config',
        field: 'customers.list',
        message: expect.stringContaining('People'),
      })
    })

    it('names the scope it lacks', async () => {
      const { crm, portal } = await open()
      await portal.load([customers([])])
      await portal.settings({ tokens: { [portal.token]: ['crm.objects.companies.read'] } })
      await expect(crm.members('51', null)).rejects.toMatchObject({
        status: 403,
        remedy: expect.stringContaining('crm.lists.read'),
      })
    })

    it('costs two calls for a list of one page, and writes nothing', async () => {
      const { crm, portal } = await open()
      await portal.load([customers(ids.companies.slice(0, 9))])
      await portal.resetCalls()
      await crm.members('51', null)
      expect(await portal.calls()).toMatchObject({ read: 2, search: 0, write: 0, writes: {} })
    })
  })
})
