import type { Condition } from '@perennial/shared/lifecycle/condition'
import type { FactValue } from '@perennial/shared/lifecycle/facts'
import type { Segment } from '@perennial/shared/lifecycle/segment'
import { viewOf } from '../../../test/cases/account-view.ts'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import {
  config,
  instant,
  knowPortal,
  link,
  mirrored,
  portalId,
  record,
  scope,
} from '../../../test/small-portal.ts'
import type { Tx } from '../store/store.ts'
import { accountsInSegment } from '../view/in-segment.ts'
import type { Scope } from '../view/scope.ts'
import { endMemberships, saveMemberships } from './save-memberships.ts'
import { accountSpells, segmentMonths } from './segment-history.ts'
import { segmentReport } from './segment-report.ts'
import { testCondition } from './test-condition.ts'

const won = { dealstage: 'closedwon', contract_type: 'new', contract_start: '2026-01-01' }
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await mirrored(
    database.store,
    [
      record('company', '1', { name: 'Ada', lifecyclestage: 'customer' }),
      record('company', '2', { name: 'Bix', lifecyclestage: 'customer' }),
      record('company', '3', { name: 'Cyd', lifecyclestage: 'customer' }),
      record('company', '9', { name: 'Lead', lifecyclestage: 'lead' }),
      record('deal', '10', { ...won, amount: '1000', contract_end: '2026-09-01' }),
      record('deal', '20', { ...won, amount: '500', contract_end: '2027-01-01' }),
      record('call', '30', { hs_timestamp: instant('2026-06-25'), hs_call_status: 'COMPLETED' }),
    ],
    [link('deal:10', 'company:1'), link('deal:20', 'company:2'), link('call:30', 'company:1')],
  )
  await database.owner.query(
    `insert into account_score (portal_id, account_id, as_of, sequence, version, score, band, coverage, detail)
     values ($1, '1', '2026-06-01', 1, 1, 40, 'at_risk', 1, $2)`,
    [portalId, { arr: { totals: [{ minor: 100_000, currency: 'EUR' }] }, renewal: { date: '2026-09-01' } }],
  )
})
afterAll(() => database.drop())
beforeEach(() => database.owner.query('truncate segment_membership, segment_definition'))

const risky: Segment = { name: 'Risky', when: { fact: 'healthBand', is: 'at_risk' } }
const large: Segment = { name: 'Large', when: { fact: 'arr', atLeast: 800 } }

const asked = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.store.portal(portalId, work)

/** Accounts as they were concluded to be on a day, by what is said of their health. */
const scored = (asOf: string, bands: Record<string, string | null>, segments = [risky]) =>
  asked(tx =>
    saveMemberships(
      tx,
      portalId,
      segments,
      Object.entries(bands).map(one => assessed(asOf, one)),
    ),
  )

const assessed = (asOf: string, [id, healthBand]: [string, FactValue]) => ({
  view: viewOf({ asOf, account: { id } }),
  facts: { asOf, values: { healthBand } },
})

const rows = async () => {
  const { rows: found } = await database.owner.query<{ row: string }>(
    `select account_id || ' ' || on_day || ' ' || coalesce(member::text, '?') as row
     from segment_membership order by account_id, sequence`,
  )
  return found.map(({ row }) => row)
}

const members = (asOf: string, more: Partial<Scope> = {}, segment = risky) =>
  asked(async tx => [
    ...(await accountsInSegment(tx, scope(asOf, more), { ...config, segments: [segment] }, segment.name)),
  ])

describe('who is in a segment', () => {
  it('is stored where it changes, and what is not known as such', async () => {
    await scored('2026-05-01', { 1: 'at_risk', 2: 'healthy', 3: null })
    await scored('2026-05-02', { 1: 'at_risk', 2: 'healthy', 3: null })
    await scored('2026-06-10', { 1: 'watch', 2: 'at_risk', 3: 'healthy' })
    expect(await rows()).toEqual([
      '1 2026-05-01 true',
      '1 2026-06-10 false',
      '2 2026-06-10 true',
      '3 2026-05-01 ?',
      '3 2026-06-10 false',
    ])
  })

  it('is told for any day since, and for what was known on it', async () => {
    await scored('2026-05-01', { 1: 'at_risk', 2: 'healthy' })
    await scored('2026-06-10', { 1: 'watch', 2: 'at_risk' })
    expect(await members('2026-05-31')).toEqual(['1'])
    expect(await members('2026-06-10')).toEqual(['2'])
    await expect(members('2026-04-30')).rejects.toThrow('not scored by it up to 2026-04-30')
    await expect(members('2026-06-30', { knownOn: new Date('2026-06-30') })).rejects.toThrow('not scored')
  })

  it('is told by contracts alone where they decide, though nothing was ever scored', async () => {
    expect(await members('2026-03-01', {}, large)).toEqual(['1'])
    expect(await members('2025-12-31', {}, large)).toEqual([])
  })

  it('is not told by an old condition', async () => {
    await scored('2026-06-10', { 1: 'at_risk' })
    const changed: Segment = { ...risky, when: { fact: 'healthBand', is: 'watch' } }
    await expect(members('2026-06-30', {}, changed)).rejects.toMatchObject({
      message: expect.stringContaining('has changed'),
      remedy: expect.stringContaining('perennial score'),
    })
    await scored('2026-06-30', { 1: 'watch' }, [changed])
    expect(await members('2026-06-30', {}, changed)).toEqual(['1'])
    expect(await members('2026-06-29', {}, changed)).toEqual(['1'])
  })

  it('is nobody once a segment is gone, nor an account that is no customer any more', async () => {
    await scored('2026-05-01', { 1: 'at_risk', 2: 'at_risk' })
    await asked(tx => endMemberships(tx, portalId, ['2', '3'], '2026-05-10'))
    expect(await members('2026-05-10')).toEqual(['1'])
    await scored('2026-06-01', { 1: 'at_risk' }, [])
    await expect(members('2026-06-01')).rejects.toThrow('not scored')
    expect(await rows()).toContain('1 2026-06-01 false')
  })

  it('is behind the wall of the portal', async () => {
    await scored('2026-05-01', { 1: 'at_risk' })
    const seen = await database.store.portal('other', tx => segmentMonths(tx, scope('2026-06-30'), risky))
    expect(seen).toEqual([])
  })
})

describe('a segment', () => {
  it('is reported with its members, and what was last concluded of them', async () => {
    await scored('2026-06-01', { 1: 'at_risk', 2: null })
    expect(await asked(tx => segmentReport(tx, scope('2026-06-30'), risky))).toEqual({
      name: 'Risky',
      when: 'health band is at_risk',
      grouping: true,
      scoredSince: '2026-06-01',
      unknown: 1,
      arr: [{ currency: 'EUR', amount: 1000 }],
      members: [
        {
          account: '1',
          name: 'Ada',
          url: 'https://crm.example/company/1',
          arr: [{ currency: 'EUR', amount: 1000 }],
          renewalDate: '2026-09-01',
          score: 40,
          band: 'at_risk',
          since: '2026-06-01',
        },
      ],
    })
  })

  it('moves month by month, and its accounts come and go', async () => {
    await scored('2026-03-30', { 1: 'at_risk', 2: 'healthy' })
    await scored('2026-05-02', { 1: 'watch', 2: 'at_risk' })
    await scored('2026-05-20', { 1: 'at_risk', 2: 'at_risk' })
    expect(await asked(tx => segmentMonths(tx, scope('2026-06-01'), risky))).toEqual([
      { month: '2026-03', entered: 1, left: 0, members: 1 },
      { month: '2026-04', entered: 0, left: 0, members: 1 },
      { month: '2026-05', entered: 2, left: 1, members: 2 },
      { month: '2026-06', entered: 0, left: 0, members: 2 },
    ])
    expect(await asked(tx => accountSpells(tx, scope('2026-06-01'), '1'))).toEqual([
      { segment: 'Risky', account: '1', entered: '2026-03-30', left: '2026-05-02' },
      { segment: 'Risky', account: '1', entered: '2026-05-20', left: null },
    ])
  })
})

describe('a condition that is tried', () => {
  const tried = (condition: Condition) =>
    asked(tx => testCondition(tx, scope('2026-06-30'), config, condition))

  it('says whom it is about, of whom that is not known and for want of what, and stores nothing', async () => {
    expect(
      await tried({
        all: [
          { fact: 'renewalDate', inQuarter: 1 },
          { fact: 'arr', atLeast: 800 },
        ],
      }),
    ).toEqual({
      when: 'renewal date in the next quarter and ARR at least 800',
      asOf: '2026-06-30',
      accounts: 3,
      count: 1,
      arr: [{ currency: 'EUR', amount: 1000 }],
      unknown: 1,
      missing: [
        { fact: 'renewalDate', accounts: 1 },
        { fact: 'arr', accounts: 1 },
      ],
      samples: [{ account: '1', name: 'Ada', url: 'https://crm.example/company/1' }],
      unknownSamples: [{ account: '3', name: 'Cyd', url: 'https://crm.example/company/3' }],
    })
    expect(await rows()).toEqual([])
  })

  it('may ask for what is concluded', async () => {
    expect(
      await tried({ fact: 'healthBand', in: ['healthy', 'watch', 'at_risk', 'unscored'] }),
    ).toMatchObject({
      count: 3,
      unknown: 0,
    })
    expect(await tried({ fact: 'measure.engagement_recency', atLeast: 1 })).toMatchObject({ count: 1 })
  })
})
