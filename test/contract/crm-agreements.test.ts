import { changedAll, forEachCrm, idsIn, listAll, pagesOf, sorted } from './contract.ts'
import { changedAt, ids, sizes } from './fixture.ts'

const later = new Date('2026-07-01T00:00:00.000Z')
const justNow = () => [new Date(Date.now() - 60_000), new Date(Date.now() + 60_000)] as const
const properties = {
  contract: ['hs_name', 'hs_contract_effective_date'],
  subscription: ['hs_name', 'hs_subscription_status', 'hs_recurring_billing_total'],
}
const linked = { contract: ['company', 'deal'], subscription: ['company', 'deal'] } as const

/** The kinds that are agreements by themselves, which many portals do not have. */
forEachCrm(open => {
  describe('contracts', () => {
    it('are listed with their values, and with their companies and deals', async () => {
      const { crm } = await open({ properties, linked })
      const pages = await pagesOf(cursor => crm.list('contract', cursor))
      const records = pages.flatMap(page => page.records)
      expect(sorted(idsIn(records))).toEqual(ids.contracts)
      expect(records[7]).toMatchObject({
        kind: 'contract',
        properties: { hs_name: 'Contract 7', hs_contract_effective_date: '2026-01-01' },
      })
      const sets = pages.flatMap(page => page.linkSets)
      const linksTo = (kind: string) => sets.filter(set => set.to === kind).flatMap(set => set.links)
      expect(linksTo('company')).toHaveLength(sizes.contracts)
      expect(linksTo('deal').map(link => link.from.id)).not.toContain(ids.dealless)
      expect(linksTo('deal')).toHaveLength(sizes.contracts - 1)
      expect(linksTo('company')[7]).toEqual({
        from: { kind: 'contract', id: ids.contracts[7] },
        to: { kind: 'company', id: ids.companies[7] },
        labels: [],
      })
    })

    it('are read when they change, and are gone when they are archived', async () => {
      const { crm, portal } = await open({ properties })
      expect(idsIn(await changedAll(crm, 'contract', changedAt(5), changedAt(9)))).toEqual(
        ids.contracts.slice(5, 9),
      )
      await portal.edit('contracts', [{ id: ids.contracts[2]!, properties: { hs_name: 'Amended' } }])
      expect(await changedAll(crm, 'contract', ...justNow())).toMatchObject([
        { id: ids.contracts[2], properties: { hs_name: 'Amended' } },
      ])
      await portal.archive('contracts', [ids.contracts[2]!])
      const bin = await pagesOf(cursor => crm.removed('contract', null, cursor))
      expect(bin.flatMap(page => page.removals).map(({ kind, id }) => [kind, id])).toEqual([
        ['contract', ids.contracts[2]],
      ])
    })

    it('are found from a company and from a deal', async () => {
      const { crm } = await open()
      const fromCompany = await crm.links('company', [ids.companies[3]!], 'contract')
      expect(fromCompany.links.map(link => link.to.id)).toEqual([ids.dealless])
      const fromContracts = await crm.links('contract', ids.contracts, 'deal')
      expect(fromContracts.links).toHaveLength(sizes.contracts - 1)
      expect(fromContracts.ids).toContain(ids.dealless)
    })
  })

  describe('subscriptions', () => {
    it('are listed, read and linked like any record', async () => {
      const { crm } = await open({ properties, linked })
      const { records, linkSets } = await crm.list('subscription', null)
      expect(idsIn(records)).toEqual(ids.subscriptions)
      expect(records[0]?.properties).toMatchObject({
        hs_subscription_status: 'active',
        hs_recurring_billing_total: '250',
      })
      expect(linkSets.find(set => set.to === 'company')?.links).toHaveLength(sizes.subscriptions)
      expect(idsIn(await crm.read('subscription', ids.subscriptions))).toEqual(ids.subscriptions)
    })
  })

  describe.each(['contract', 'subscription'] as const)('a portal without any place for a %s', kind => {
    const missingObjects = [`${kind}s` as const]

    it('says so instead of failing in general, whichever way it is asked, in one call', async () => {
      const { crm, portal } = await open()
      await portal.settings({ missingObjects })
      const asks = [
        () => crm.list(kind, null),
        () => crm.changed(kind, changedAt(0), later, null),
        () => crm.removed(kind, null, null),
      ]
      for (const ask of asks) {
        await portal.resetCalls()
        await expect(ask()).rejects.toMatchObject({
          kind: 'crm',
          category: 'KIND_ABSENT',
          remedy: expect.stringContaining(`no ${kind}s`),
        })
        const { read, search, write } = await portal.calls()
        expect(read + search + write).toBe(1)
      }
    })

    it('is described and read without it', async () => {
      const { crm, portal } = await open()
      await portal.settings({ missingObjects })
      const { properties: found } = await crm.describe()
      expect(Object.keys(found)).toContain('company')
      expect(Object.keys(found)).not.toContain(kind)
      expect(await listAll(crm, 'company')).toHaveLength(sizes.companies)
    })

    it('differs from one that only keeps it from us', async () => {
      const { crm, portal } = await open()
      await portal.settings({ tokens: { [portal.token]: ['crm.objects.companies.read'] } })
      await expect(crm.list(kind, null)).rejects.toMatchObject({
        status: 403,
        category: 'MISSING_SCOPES',
        remedy: expect.stringContaining(`crm.objects.${kind}s.read`),
      })
    })
  })
})
