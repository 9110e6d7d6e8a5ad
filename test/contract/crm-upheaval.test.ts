import { changedAll, forEachCrm, idsIn, listAll, pagesOf, sorted } from './contract.ts'
import { changedAt, ids } from './fixture.ts'

const start = changedAt(0)
/** From a minute ago until a minute from now: what a change made by the test falls into. */
const justNow = () => [new Date(Date.now() - 60_000), new Date(Date.now() + 60_000)] as const

/** The portal changes under the reader. */
forEachCrm(open => {
  it('a search window that ends early hides nothing', async () => {
    const { crm, portal } = await open()
    await portal.fault('search-wall', { count: 200 })
    expect(idsIn(await changedAll(crm, 'contact', start, new Date('2026-07-01')))).toEqual(ids.contacts)
  })

  it('a bulk edit of more records than a search shows is read to the end', async () => {
    const { crm, portal, events } = await open()
    await portal.fault('search-wall', { count: 200 })
    await portal.fault('same-timestamp', { count: 640, match: '/contacts' })
    expect(sorted(idsIn(await changedAll(crm, 'contact', ...justNow())))).toEqual(ids.contacts)
    expect(events).toMatchObject([{ kind: 'drain' }])
  })

  it('records that move to later pages while those are read are all seen', async () => {
    const { crm, portal } = await open()
    await portal.fault('moving-pages', { count: 20 })
    const seen = idsIn(await changedAll(crm, 'contact', start, new Date(Date.now() + 60_000)))
    expect(sorted([...new Set(seen)])).toEqual(ids.contacts)
  })

  it('an archival that changes no date is found in the archive', async () => {
    const { crm, portal } = await open()
    await portal.fault('silent-archive', { ids: [ids.companies[30]!] })
    expect(await changedAll(crm, 'company', ...justNow())).toEqual([])
    const pages = await pagesOf(cursor => crm.removed('company', justNow()[0], cursor))
    expect(pages.flatMap(page => idsIn(page.removals))).toEqual([ids.companies[30]])
  })

  it('a merge between two pages leaves a survivor that names whom it absorbed', async () => {
    const { crm, portal } = await open()
    const [primary, absorbed] = [ids.companies[240]!, ids.companies[10]!]
    await portal.fault('merge-mid-run', { ids: [primary, absorbed], match: '/companies', after: 1 })
    const listed = await listAll(crm, 'company')
    expect(sorted(idsIn(listed))).toEqual(ids.companies)
    expect(listed.find(record => record.id === primary)?.mergedIds).toEqual([absorbed])
    expect(idsIn(await crm.read('company', [absorbed]))).toEqual([primary])
  })

  it('a survivor under a new id is followed', async () => {
    const { crm, portal } = await open()
    await portal.settings({ mergeMakesNewId: true })
    const [primary, absorbed] = [ids.deals[3]!, ids.deals[4]!]
    const survivor = await portal.merge('deals', primary, absorbed)
    const [read] = await crm.read('deal', [primary])
    expect(read?.id).toBe(survivor)
    expect(sorted(read?.mergedIds ?? [])).toEqual([primary, absorbed])
    expect(idsIn(await changedAll(crm, 'deal', ...justNow()))).toEqual([survivor])
  })

  it('a link made later is found by reading links, though no record changed', async () => {
    const { crm, portal } = await open()
    await portal.fault('late-association', {
      ids: [`contacts/${ids.contacts[0]}`, `companies/${ids.withoutLinks}`],
    })
    expect(await changedAll(crm, 'company', ...justNow())).toEqual([])
    const { links } = await crm.links('company', [ids.withoutLinks], 'contact')
    expect(links.map(link => link.to.id)).toEqual([ids.contacts[0]])
  })

  it('a link that was taken away is no longer among the links', async () => {
    const { crm, portal } = await open()
    await portal.unlink([
      {
        from: { objectType: 'companies', id: ids.child },
        to: { objectType: 'companies', id: ids.parent },
        typeId: 14,
      },
    ])
    expect(await crm.links('company', [ids.child], 'company')).toMatchObject({ ids: [ids.child], links: [] })
  })

  it('values that make no sense arrive as they are', async () => {
    const { crm, portal } = await open()
    await portal.fault('odd-values', { ids: [ids.deals[7]!], match: '/deals', property: 'amount' })
    const [deal] = await crm.read('deal', [ids.deals[7]!])
    expect(deal?.properties.amount).toBe('N/A')
  })

  it('a property removed in the middle of a run costs its values, not the run', async () => {
    const { crm, portal } = await open()
    await portal.fault('property-removed', { property: 'domain', match: '/companies', after: 1 })
    const companies = await listAll(crm, 'company')
    expect(sorted(idsIn(companies))).toEqual(ids.companies)
    expect(companies.every(record => record.properties.name !== null)).toBe(true)
    expect(companies.at(-2)?.properties.domain ?? null).toBeNull()
  })

  it('a property whose type was changed is described anew', async () => {
    const { crm, portal } = await open()
    await portal.fault('property-retyped', { property: 'amount', match: '/deals' })
    const { properties } = await crm.describe()
    expect(properties.deal?.find(property => property.name === 'amount')?.type).toBe('string')
  })
})
