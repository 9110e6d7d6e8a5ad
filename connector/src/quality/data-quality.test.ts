import { addDays } from '@perennial/shared/day'
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
import type { CrmRecord, RecordKind } from '../record.ts'
import { type DataQuality, dataQuality } from './data-quality.ts'

const asOf = '2026-06-30'
let database: FreshDatabase
let found: DataQuality

const customer = (id: string, name: string, more: Record<string, string> = {}) =>
  record('company', id, { name, lifecyclestage: 'customer', ...more })
const term = { contract_start: '2026-01-01', contract_end: '2027-01-01' }
const won = (id: string, amount: string, more: Record<string, string> = {}) =>
  record('deal', id, {
    dealstage: 'closedwon',
    contract_type: 'new',
    dealname: `Deal ${id}`,
    amount,
    ...more,
  })
const dated = (kind: RecordKind, id: string, day: string, more: Partial<CrmRecord> = {}) =>
  record(kind, id, { hs_timestamp: instant(day), hs_call_status: 'COMPLETED' }, more)
const ticket = (id: string, opened: string, closed: string) =>
  record('ticket', id, { subject: `Ticket ${id}`, createdate: instant(opened), closed_date: instant(closed) })

/** Weekly calls that ended in May. */
const calls = Array.from({ length: 30 }, (_, week) =>
  dated('call', `c${week}`, addDays('2026-05-01', -7 * week)),
)

beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await mirrored(
    database.store,
    [
      customer('1', 'Ada', { domain: 'ada.example', hubspot_owner_id: '77' }),
      customer('2', 'Bix GmbH', { customer_since: '2026-03-01' }),
      customer('3', 'BIX'),
      record('company', '4', { name: 'Ada Labs', domain: 'ada.example', lifecyclestage: 'lead' }),
      won('10', '12000', { ...term, contract_end: '2026-06-01', seats: '10' }),
      won('11', '1000', { ...term, contract_start: '2026-06-01', contract_type: 'renewal' }),
      won('12', '5000', { closedate: instant('2026-02-01') }),
      won('13', '700', { ...term, deal_currency_code: 'USD' }),
      record('deal', '14', { dealstage: 'closedlost', amount: '900' }),
      ...['21', '22', '23'].map(id => record('contact', id)),
      ticket('31', '2026-06-02', '2026-06-01'),
      ticket('32', '2026-06-02', '2026-06-03'),
      ticket('33', '2026-02-27', '2026-02-28'),
      ...calls,
      dated('note', '41', '2027-01-01'),
      dated('meeting', '42', '2027-01-01'),
      dated('email', '43', '1970-01-01'),
      dated('call', '44', '2026-08-01', { updatedAt: instant('2026-08-01') }),
    ],
    [
      link('deal:10', 'company:1'),
      link('deal:11', 'company:1'),
      link('deal:12', 'company:2'),
      ...['21', '22', '23'].map(id => link(`contact:${id}`, 'company:1')),
      link('ticket:31', 'company:2'),
      link('ticket:32', 'company:2'),
      link('ticket:33', 'company:2'),
      ...calls.map(({ id }) => link(`call:${id}`, 'company:2')),
      link('note:41', 'company:2'),
      link('email:43', 'company:2'),
    ],
  )
  for (let week = 0; week < 20; week += 1) {
    await use('1', addDays(asOf, -7 * week), 'active_users', 3)
    await use('gone', addDays(asOf, -7 * week), 'logins', 9)
    await use('1', addDays('2026-06-01', -7 * week), 'exports', 2)
  }
  found = await look(asOf)
})
afterAll(() => database.drop())

const use = (accountId: string, day: string, metric: string, quantity: number) =>
  database.owner.query(`insert into usage values ($1, $2, $3, $4, '', $5, 'a file')`, [
    portalId,
    accountId,
    day,
    metric,
    quantity,
  ])
const look = (day: string): Promise<DataQuality> =>
  database.store.withoutTrace(portalId, tx => dataQuality(tx, scope(day), config))

const told = ({ quality }: DataQuality, code: string) => quality.filter(one => one.code === code)
const samples = (code: string) =>
  told(found, code).map(({ samples: own }) => own.map(({ kind, id }) => `${kind} ${id}`).sort())

describe('what would mislead the scores of a portal', () => {
  it.each<[string, string[][]]>([
    ['contacts-as-users', [['company 1']]],
    ['amount-unit', [['deal 11']]],
    ['unlinked-deals', [['deal 13']]],
    ['orphan-usage', [['company gone']]],
    ['assumed-terms', [['deal 12']]],
    ['owner-never-logs', [['company 1']]],
    ['duplicate-accounts', [['company 1', 'company 2', 'company 3', 'company 4']]],
  ])('%s: %j', (code, expected) => {
    expect(samples(code)).toEqual(expected)
  })

  it('names every date that cannot be, but none that was planned and has come', () => {
    expect(samples('impossible-dates').flat().sort()).toEqual([
      'email 43',
      'note 41',
      'ticket 31',
      'ticket 33',
    ])
  })

  it('misses what used to come: the calls of a portal, one metric of its usage', () => {
    expect(told(found, 'stale-integration').map(({ label, quarantined }) => [label, quarantined])).toEqual([
      [expect.stringContaining('since 2026-05-01, which used to come every 7 days'), false],
      ['No account has had a value of the metric exports since 2026-06-01', false],
    ])
  })

  it('finds all usage stale, and quarantines it, once none arrives', async () => {
    const later = await look('2026-08-15')
    expect(told(later, 'stale-integration').filter(({ quarantined }) => quarantined)).toEqual([
      expect.objectContaining({
        label: 'No usage has arrived since 2026-06-30',
        measures: expect.arrayContaining(['licence_use', 'usage_trend']),
      }),
    ])
  })

  it('says what rests on it, the most first, with a link to look at and what to do', () => {
    const { quality } = found
    const [first] = quality
    expect(first).toMatchObject({ arr: [{ amount: 6000, currency: 'EUR' }], code: expect.any(String) })
    expect(told(found, 'unlinked-deals')[0]).toMatchObject({
      count: 1,
      arr: [{ amount: 700, currency: 'USD' }],
      samples: [{ name: 'Deal 13', url: 'https://crm.example/deal/13' }],
    })
    expect(told(found, 'orphan-usage')[0]).toMatchObject({ arr: null, samples: [{ url: null }] })
    expect(told(found, 'contacts-as-users')[0]).toMatchObject({
      arr: [{ amount: 1000, currency: 'EUR' }],
      measures: expect.arrayContaining(['licence_use']),
      quarantined: true,
    })
    expect(quality.every(({ remedy }) => remedy.length > 0)).toBe(true)
  })

  it('names measures with a weight and no data', () => {
    const starved = told(found, 'starved-measures')
    expect(starved.flatMap(({ measures }) => measures)).toContain('licence_use')
    expect(starved.find(({ measures }) => measures.includes('licence_use'))).toMatchObject({ count: 3 })
  })
})

describe('how fresh the data is', () => {
  it('is told by kind, with the share of customers that have any', () => {
    const of = (need: string) => found.freshness.find(one => one.need === need)
    expect(of('tickets')).toEqual({ need: 'tickets', newest: '2026-06-02', days: 28, accounts: 1 / 3 })
    expect(of('active_users')).toEqual({ need: 'active_users', newest: asOf, days: 0, accounts: 1 / 3 })
    expect(of('contacts')).toEqual({ need: 'contacts', newest: null, days: null, accounts: 1 / 3 })
    expect(of('surveys')).toBeUndefined()
  })
})
