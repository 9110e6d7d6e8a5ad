import { forEachCrm, idsIn, listAll, pagesOf, sorted } from './contract.ts'
import { changedAt, ids, sizes } from './fixture.ts'

forEachCrm(open => {
  describe('list', () => {
    it('gives every live record once, with the mapped properties as the CRM holds them', async () => {
      const { crm } = await open()
      const companies = await listAll(crm, 'company')
      expect(sorted(idsIn(companies))).toEqual(ids.companies)
      const [even, odd] = companies
      expect(even).toMatchObject({
        kind: 'company',
        archived: false,
        properties: { name: 'Company 0', domain: 'company0.example' },
      })
      expect(odd?.properties.domain).toBeNull()
      expect(even?.updatedAt).toBe(changedAt(0).toISOString())
    })

    it('goes on from a cursor in another process', async () => {
      const { crm } = await open()
      const first = await crm.list('company', null)
      const other = await open()
      const second = await other.crm.list('company', first.next)
      expect(idsIn(first.records).concat(idsIn(second.records))).toEqual(ids.companies.slice(0, 200))
    })

    it('names the ids a record has absorbed', async () => {
      const { crm } = await open()
      const survivor = (await listAll(crm, 'company')).find(record => record.id === ids.survivor)
      expect(survivor?.mergedIds).toEqual([ids.absorbed])
    })

    it('brings all links of the linked kinds, also of a record with hundreds', async () => {
      const { crm } = await open({ linked: { company: ['contact', 'deal'], deal: ['company'] } })
      const pages = await pagesOf(cursor => crm.list('company', cursor))
      const sets = pages.flatMap(page => page.linkSets)
      const toContacts = sets.filter(set => set.to === 'contact')
      expect(sorted(toContacts.flatMap(set => set.ids))).toEqual(ids.companies)
      expect(sorted(toContacts.flatMap(set => set.links).map(link => link.to.id))).toEqual(ids.contacts)
      expect(toContacts.flatMap(set => set.links)[0]).toMatchObject({
        from: { kind: 'company', id: ids.hub },
        labels: ['primary'],
      })
      expect(sets.filter(set => set.to === 'deal').flatMap(set => set.links)).toHaveLength(sizes.deals + 1)
    })

    it('counts a pair with several labels once', async () => {
      const { crm } = await open({ linked: { deal: ['company'] } })
      const { linkSets } = await crm.list('deal', null)
      const links = linkSets[0]!.links.filter(link => link.from.id === ids.twoCompanies)
      expect(links).toHaveLength(2)
      expect(links.filter(link => link.labels.includes('primary'))).toHaveLength(1)
    })

    it('brings the recorded history of versioned properties', async () => {
      const { crm } = await open({ versioned: { deal: ['amount'] } })
      const repriced = (await listAll(crm, 'deal')).find(record => record.id === ids.repriced)
      expect(
        repriced?.history?.map(version => [version.value, version.validFrom.slice(0, 10), version.source]),
      ).toEqual([
        ['3000', '2026-02-01', 'CRM_UI'],
        ['2000', '2025-06-01', 'INTEGRATION'],
        ['1000', '2025-01-01', 'CRM_UI'],
      ])
    })

    it('reads more properties than an address can hold', async () => {
      const many = Array.from({ length: 400 }, (_, i) => `a_property_with_a_long_name_${i}`)
      const { crm } = await open({
        properties: { company: [...many, 'name'] },
        linked: { company: ['deal'] },
      })
      const { records, linkSets } = await crm.list('company', null)
      expect(records[3]?.properties.name).toBe('Company 3')
      expect(linkSets[0]?.links).toHaveLength(101)
    })
  })

  describe('removed', () => {
    it('gives every archived record and no live one', async () => {
      const { crm } = await open()
      const pages = await pagesOf(cursor => crm.removed('company', null, cursor))
      const removals = pages.flatMap(page => page.removals)
      expect(sorted(idsIn(removals))).toEqual(ids.archived)
      expect(removals.find(removal => removal.id === ids.archived[3])?.archivedAt).toBe(
        changedAt(3).toISOString(),
      )
    })

    it('spares what was archived before a given day', async () => {
      const { crm } = await open()
      const pages = await pagesOf(cursor => crm.removed('company', changedAt(9), cursor))
      expect(sorted(pages.flatMap(page => idsIn(page.removals)))).toEqual(ids.archived.slice(9))
    })
  })

  describe('links', () => {
    it('agree with the links that came with the list', async () => {
      const { crm } = await open({ linked: { company: ['company', 'contact', 'deal'] } })
      const listed = await pagesOf(cursor => crm.list('company', cursor))
      for (const to of ['company', 'contact', 'deal'] as const) {
        const read = await crm.links('company', ids.companies, to)
        const fromList = listed.flatMap(page => page.linkSets).filter(set => set.to === to)
        const pairs = (links: typeof read.links) =>
          links.map(link => `${link.from.id} ${link.to.id} ${link.labels}`).sort()
        expect(pairs(read.links)).toEqual(pairs(fromList.flatMap(set => set.links)))
      }
    })

    it('say which company is the parent', async () => {
      const { crm } = await open()
      const { links } = await crm.links('company', [ids.child, ids.parent], 'company')
      expect(links).toContainEqual({
        from: { kind: 'company', id: ids.child },
        to: { kind: 'company', id: ids.parent },
        labels: ['parent'],
      })
    })

    it('answer for records that have none', async () => {
      const { crm, events } = await open()
      const set = await crm.links('company', [ids.withoutLinks], 'contact')
      expect(set).toMatchObject({ ids: [ids.withoutLinks], links: [] })
      expect(events).toEqual([])
    })
  })

  describe('history and read', () => {
    it('gives history by id, in a batch', async () => {
      const { crm } = await open({ versioned: { deal: ['amount'] } })
      const histories = await crm.history('deal', ids.deals)
      expect(histories.size).toBe(sizes.deals)
      expect(histories.get(ids.repriced)?.map(version => version.value)).toEqual(['3000', '2000', '1000'])
    })

    it('follows an absorbed id to its survivor and leaves out what does not exist', async () => {
      const { crm } = await open()
      const records = await crm.read('company', [ids.absorbed, ids.survivor, '999999', ids.companies[0]!])
      expect(sorted(idsIn(records))).toEqual([ids.companies[0], ids.survivor])
    })
  })

  describe('identify', () => {
    it('tells the portal in one call, which is enough for record addresses', async () => {
      const { crm, portal } = await open()
      await portal.resetCalls()
      const identity = await crm.identify()
      expect(identity).toMatchObject({ portalId: '4711', timeZone: 'Europe/Berlin', currency: 'EUR' })
      expect(await portal.calls()).toMatchObject({ read: 1, search: 0, write: 0 })
      expect(crm.recordUrl('deal', '7')).toContain('/4711/')
    })
  })

  describe('owners', () => {
    it('gives the users who may own records with their teams, and those who left as such, in a call each where they fit a page', async () => {
      const { crm, portal } = await open()
      const person = { line: 'owner', firstName: 'Eva', lastName: 'Lang', email: 'eva@example.com' } as const
      const teams = [
        { id: '5', name: 'West', primary: true },
        { id: '6', name: 'Key accounts', primary: false },
      ]
      await portal.load([
        { ...person, id: '81', userId: 181, teams },
        { ...person, id: '82', userId: 182, archived: true },
      ])
      await portal.resetCalls()
      const owners = await crm.owners()
      expect(owners.find(({ id }) => id === '81')).toMatchObject({
        userId: '181',
        email: 'eva@example.com',
        teamIds: ['5', '6'],
      })
      expect(owners.find(({ id }) => id === '71')?.teamIds).toEqual([])
      expect(owners.filter(({ archived }) => archived).map(({ id }) => id)).toEqual(['72', '82'])
      expect(await portal.calls()).toMatchObject({ read: 2, search: 0, write: 0 })
    })
  })

  describe('describe', () => {
    it('tells what init and doctor need', async () => {
      const { crm } = await open()
      const portal = await crm.describe()
      expect(portal).toMatchObject({
        portalId: '4711',
        webHost: 'app-eu1.hubspot.com',
        timeZone: 'Europe/Berlin',
        currencies: ['EUR', 'USD'],
        clockSkewMs: 0,
      })
      expect(portal.scopes).toContain('crm.objects.companies.read')
      expect(portal.properties.deal?.find(property => property.name === 'amount')).toMatchObject({
        type: 'number',
        fieldType: 'number',
        createdAt: expect.stringMatching(/^2020-01-01T/),
        updatedAt: expect.stringMatching(/^2020-01-01T/),
      })
      expect(portal.pipelines.find(pipeline => pipeline.id === 'renewals')).toEqual({
        kind: 'deal',
        id: 'renewals',
        label: 'Renewals',
        stages: [
          { id: 'open', label: 'Open', order: 0, closed: false, probability: 0.4 },
          { id: 'won', label: 'Won', order: 1, closed: true, probability: 1 },
        ],
      })
      expect(portal.owners).toEqual([
        { id: '71', email: 'ada@example.com', name: 'Ada Berg', userId: '171', teamIds: [], archived: false },
        {
          id: '72',
          email: 'old@example.com',
          name: 'Olaf Dyer',
          userId: expect.anything(),
          teamIds: [],
          archived: true,
        },
      ])
      expect(crm.recordUrl('company', '1001')).toBe(
        'https://app-eu1.hubspot.com/contacts/4711/record/0-2/1001',
      )
    })
  })
})
