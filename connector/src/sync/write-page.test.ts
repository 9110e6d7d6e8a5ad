import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import {
  instant,
  link,
  mirrored,
  portalId,
  record,
  touchedAccounts,
  version,
} from '../../../test/small-portal.ts'
import type { LinkSet, Page } from '../record.ts'
import { noReport, writeLinks, writePage } from './write-page.ts'

let database: FreshDatabase
beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(() => database.drop())

const touched = () => touchedAccounts(database)
const write = (page: Partial<Page>) =>
  database.store.portal(portalId, async tx => {
    const report = noReport()
    await writePage(tx, portalId, 'deal', { records: [], linkSets: [], next: null, ...page }, report)
    return report
  })
const relink = (set: LinkSet) => database.store.portal(portalId, tx => writeLinks(tx, portalId, set))
const dealLinks = (...links: LinkSet['links']): LinkSet => ({
  from: 'deal',
  ids: ['5'],
  to: 'company',
  links,
})

describe('a page written into the mirror', () => {
  it('saves records, links and history, and notes the accounts they belong to', async () => {
    const deal = record(
      'deal',
      '5',
      { amount: '1' },
      { history: [version('amount', instant('2026-01-01'), '1')] },
    )
    const report = await write({
      records: [deal],
      linkSets: [dealLinks(link('deal:5', 'company:1', 'primary'))],
    })
    expect(report).toEqual({ ...noReport(), seen: 1, added: 1, linksChanged: 1 })
    expect(await touched()).toEqual(['1'])
    const { rows } = await database.owner.query('select count(*)::int as n from property_version')
    expect(rows).toEqual([{ n: 1 }])
  })

  it('that repeats what is known touches nobody', async () => {
    const page = { records: [record('deal', '5')], linkSets: [dealLinks(link('deal:5', 'company:1'))] }
    await write(page)
    await database.owner.query('truncate touched')
    expect(await write(page)).toEqual({ ...noReport(), seen: 1 })
    expect(await touched()).toEqual([])
  })

  it('that carries a merge reports it', async () => {
    await mirrored(database.store, [record('deal', '5'), record('deal', '6')])
    expect(await write({ records: [record('deal', '5', {}, { mergedIds: ['6'] })] })).toMatchObject({
      merged: 1,
    })
  })
})

describe('links that change', () => {
  it('touch the account a record left and the one it came to', async () => {
    await relink(dealLinks(link('deal:5', 'company:1')))
    await database.owner.query('truncate touched')
    await relink(dealLinks(link('deal:5', 'company:2')))
    expect(await touched()).toEqual(['1', '2'])
  })

  it('touch the other companies of the deal too: it may count at another one now', async () => {
    await relink(dealLinks(link('deal:5', 'company:1', 'primary'), link('deal:5', 'company:2')))
    await database.owner.query('truncate touched')
    await relink(dealLinks(link('deal:5', 'company:2')))
    expect(await touched()).toEqual(['1', '2'])
  })

  it('between a mail and a contact touch the company of the contact', async () => {
    await mirrored(database.store, [], [link('contact:7', 'company:3')])
    await relink({ from: 'email', ids: ['9'], to: 'contact', links: [link('email:9', 'contact:7')] })
    expect(await touched()).toEqual(['3'])
  })
})
