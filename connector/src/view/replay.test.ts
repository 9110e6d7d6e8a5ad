import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import {
  instant,
  link,
  mapping,
  mirrored,
  portalId,
  record,
  scope,
  version,
} from '../../../test/small-portal.ts'
import { addVersions } from '../mirror/versions.ts'
import { accountViews } from './account-views.ts'
import type { Scope } from './scope.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())
beforeEach(() => database.owner.query('truncate record, link, property_version'))

const viewOf = async (asOf: string, more: Partial<Scope> = {}) => {
  const [view] = await database.store.portal(portalId, tx => accountViews(tx, scope(asOf, more), ['1']))
  return view!
}

describe('a replay', () => {
  const knownOn = new Date(instant('2026-03-01'))
  const deal = (id: string, createdAt: string) =>
    record('deal', id, { dealstage: 'closedwon', amount: '300', contract_type: 'new' }, { createdAt })

  beforeEach(async () => {
    await mirrored(
      database.store,
      [record('company', '1'), deal('10', instant('2026-01-01')), deal('11', instant('2026-03-02'))],
      [link('deal:10', 'company:1'), link('deal:11', 'company:1')],
    )
    const history = [
      version('amount', instant('2026-01-01'), '100'),
      version('amount', instant('2026-02-01'), '200'),
      version('amount', instant('2026-04-01'), '300'),
      version('dealstage', instant('2026-01-01'), 'contractsent'),
      version('dealstage', instant('2026-04-01'), 'closedwon'),
    ]
    await database.store.portal(portalId, tx => addVersions(tx, portalId, 'deal', new Map([['10', history]])))
  })

  it('sees amount and stage as they were recorded then', async () => {
    const { deals } = await viewOf('2026-03-01', { knownOn })
    expect(deals).toMatchObject([{ id: '10', amount: '200', status: 'open', purpose: 'new' }])
    expect((await viewOf('2026-06-30')).deals[0]).toMatchObject({ amount: '300', status: 'won' })
  })

  it('does not see what nobody had recorded yet', async () => {
    const early = await viewOf('2025-12-31', { knownOn: new Date(instant('2025-12-31')) })
    expect(early.deals).toEqual([])
    const between = await viewOf('2026-03-01', { knownOn })
    expect(between.deals.map(({ id }) => id)).not.toContain('11')
  })

  it('reads a value nobody had entered yet as unset', async () => {
    const late = [version('contract_end', instant('2026-05-01'), '2027-01-01')]
    await database.store.portal(portalId, tx => addVersions(tx, portalId, 'deal', new Map([['10', late]])))
    expect((await viewOf('2026-03-01', { knownOn })).deals[0]!.end).toBeNull()
  })

  it('sees what was archived since, but not what was archived by then', async () => {
    await database.owner.query(
      `update record set archived_at = '2026-03-05' where kind = 'deal' and id = '10'`,
    )
    expect((await viewOf('2026-03-01', { knownOn })).deals).toHaveLength(1)
    expect((await viewOf('2026-06-30')).deals.map(({ id }) => id)).toEqual(['11'])
    await database.owner.query(
      `update record set archived_at = '2026-02-05' where kind = 'deal' and id = '10'`,
    )
    expect((await viewOf('2026-03-01', { knownOn })).deals).toEqual([])
  })
})

describe('what the CRM recorded of people and judgements', () => {
  const rated = {
    ...mapping,
    company: { ...mapping.company, sentiment: 'mood', sentiments: { good: 90, bad: 15 } },
  }

  beforeEach(async () => {
    await mirrored(
      database.store,
      [record('company', '1', { mood: 'bad' }), record('contact', '20', { hs_buying_role: 'END_USER' })],
      [link('contact:20', 'company:1')],
    )
    const ofCompany = [
      version('mood', instant('2026-01-10'), 'good'),
      version('mood', instant('2026-05-10'), 'bad'),
    ]
    const ofContact = [
      version('hs_buying_role', instant('2026-01-10'), 'CHAMPION'),
      version('hs_buying_role', instant('2026-05-10'), 'END_USER'),
    ]
    await database.store.portal(portalId, async tx => {
      await addVersions(tx, portalId, 'company', new Map([['1', ofCompany]]))
      await addVersions(tx, portalId, 'contact', new Map([['20', ofContact]]))
    })
  })

  it('tells when the judgement was entered, and what a person was before', async () => {
    const { account, contacts } = await viewOf('2026-06-30', { mapping: rated })
    expect(account).toMatchObject({ sentiment: 15, sentimentOn: '2026-05-10' })
    expect(contacts).toMatchObject([
      { role: 'user', formerly: { role: 'champion', jobTitle: null, until: '2026-05-10' } },
    ])
  })

  it('was otherwise before that', async () => {
    const knownOn = new Date(instant('2026-03-01'))
    const { account, contacts } = await viewOf('2026-03-01', { mapping: rated, knownOn })
    expect(account).toMatchObject({ sentiment: 90, sentimentOn: '2026-01-10' })
    expect(contacts).toMatchObject([{ role: 'champion', formerly: null }])
  })
})
