import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { link, portalId } from '../../../test/small-portal.ts'
import type { LinkSet } from '../record.ts'
import { replaceLinks } from './links.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())
beforeEach(() => database.owner.query('truncate link'))

const replace = (set: LinkSet) => database.store.portal(portalId, tx => replaceLinks(tx, portalId, set))
const ofDeals = (ids: string[], ...links: LinkSet['links']): LinkSet => ({
  from: 'deal',
  ids,
  to: 'company',
  links,
})

async function stored(): Promise<string[]> {
  const { rows } = await database.owner.query<{ text: string }>(
    `select from_kind || ':' || from_id || ' ' || to_kind || ':' || to_id || ' ' || array_to_string(labels, ',') as text
     from link order by 1`,
  )
  return rows.map(({ text }) => text.trim())
}

describe('links', () => {
  it('of a record are replaced as a whole: what the CRM no longer says is gone', async () => {
    await replace(ofDeals(['1', '2'], link('deal:1', 'company:7'), link('deal:2', 'company:7')))
    const changed = await replace(ofDeals(['1'], link('deal:1', 'company:8')))
    expect(await stored()).toEqual(['deal:1 company:8', 'deal:2 company:7'])
    expect(changed.toIds.sort()).toEqual(['7', '8'])
  })

  it('asked from either side are the same links', async () => {
    await replace(ofDeals(['1'], link('deal:1', 'company:7', 'primary')))
    const turned: Omit<LinkSet, 'links'> = { from: 'company', ids: ['7'], to: 'deal' }
    const same = await replace({ ...turned, links: [link('company:7', 'deal:1', 'primary')] })
    expect(same).toEqual({ from: 'deal', fromIds: [], to: 'company', toIds: [] })
    await replace({ ...turned, links: [link('company:7', 'deal:2')] })
    expect(await stored()).toEqual(['deal:2 company:7'])
  })

  it('asked from the company leave the other companies of a deal alone', async () => {
    await replace(ofDeals(['1'], link('deal:1', 'company:7'), link('deal:1', 'company:8')))
    await replace({ from: 'company', ids: ['7'], to: 'deal', links: [] })
    expect(await stored()).toEqual(['deal:1 company:8'])
  })

  it('with several labels on one pair are one link', async () => {
    await replace(
      ofDeals(['1'], link('deal:1', 'company:7', 'primary'), link('deal:1', 'company:7', 'buyer')),
    )
    expect(await stored()).toEqual(['deal:1 company:7 buyer,primary'])
  })

  it('count as changed when a label does, and not when all is as it was', async () => {
    await replace(ofDeals(['1'], link('deal:1', 'company:7')))
    expect((await replace(ofDeals(['1'], link('deal:1', 'company:7')))).fromIds).toEqual([])
    expect((await replace(ofDeals(['1'], link('deal:1', 'company:7', 'primary')))).fromIds).toEqual(['1'])
    expect(await stored()).toEqual(['deal:1 company:7 primary'])
  })

  it('of another kind stay', async () => {
    await replace({ from: 'deal', ids: ['1'], to: 'contact', links: [link('deal:1', 'contact:5')] })
    await replace(ofDeals(['1']))
    expect(await stored()).toEqual(['contact:5 deal:1'])
  })
})
