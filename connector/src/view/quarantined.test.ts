import { addDays } from '@perennial/shared/day'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { instant, knowPortal, link, mirrored, portalId, record, scope } from '../../../test/small-portal.ts'
import { accountViews } from './account-views.ts'
import { quarantineOf } from './quarantined.ts'
import type { Scope } from './scope.ts'

const asOf = '2026-06-30'
let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await mirrored(
    database.store,
    [
      record('company', '1', { name: 'Ada' }),
      record('company', '2', { name: 'Bix' }),
      record('company', '3', { name: 'Cod' }),
      ...['21', '22', '23'].map(id => record('contact', id, {}, { createdAt: instant('2026-01-02') })),
      ticket('31', '2026-05-02', '2026-05-01'),
      ticket('32', '2026-05-02', '2026-04-30'),
      ticket('33', '2026-05-02', '2026-05-03'),
      ticket('34', '2026-05-02', '2026-05-03'),
      ticket('35', '2026-05-02', '2026-05-01'),
      ticket('36', '2026-05-04', null),
    ],
    [
      ...['21', '22', '23'].flatMap(id => [
        link(`contact:${id}`, 'company:1'),
        link(`contact:${id}`, 'company:2'),
      ]),
      ...['31', '32', '33'].map(id => link(`ticket:${id}`, 'company:1')),
      ...['34', '35', '36'].map(id => link(`ticket:${id}`, 'company:3')),
    ],
  )
  for (let week = 0; week < 20; week += 1) {
    await use('1', addDays(asOf, -7 * week), 'active_users', 3)
    await use('2', addDays(asOf, -7 * week), 'active_users', 3 + (week % 3))
    await use('2', addDays(asOf, -7 * week), 'logins', 40)
  }
})
afterAll(() => database.drop())

function ticket(id: string, opened: string, closed: string | null) {
  return record('ticket', id, { createdate: instant(opened), closed_date: closed && instant(closed) })
}
const use = (accountId: string, day: string, metric: string, quantity: number) =>
  database.owner.query(`insert into usage values ($1, $2, $3, $4, '', $5, 'a file')`, [
    portalId,
    accountId,
    day,
    metric,
    quantity,
  ])
const quarantine = (day = asOf, more: Partial<Scope> = {}) =>
  database.store.portal(portalId, async tx => {
    const found = await quarantineOf(tx, scope(day, more), ['1', '2', '3'])
    return [...found].flatMap(([id, own]) => own.map(({ need, because }) => [id, need, because]))
  })

describe('data in quarantine', () => {
  it('are users that are contacts, and tickets where most have dates that cannot be', async () => {
    expect(await quarantine()).toEqual([
      ['1', 'active_users', expect.stringContaining('equal the number of contacts')],
      ['1', 'tickets', expect.stringContaining('dates that cannot be')],
    ])
  })

  it('take no part in what a single ticket with such dates is left out of', async () => {
    const views = await database.store.portal(portalId, tx => accountViews(tx, scope(asOf), ['1', '3']))
    expect(views.map(({ tickets }) => tickets.map(({ id }) => id))).toEqual([['33'], ['36', '34']])
    expect(views.map(({ quarantine }) => quarantine.map(({ need }) => need))).toEqual([
      ['active_users', 'tickets'],
      [],
    ])
  })

  it('are all usage once none arrives any more, named by the last day, whoever asks when', async () => {
    const stale = await quarantine('2026-07-20')
    expect(stale.filter(([id]) => id === '3')).toEqual([
      ['3', 'usage', 'No usage has arrived since 2026-06-30'],
      ['3', 'active_users', 'No usage has arrived since 2026-06-30'],
    ])
    expect((await quarantine('2026-08-20')).filter(([id]) => id === '3')).toEqual(
      stale.filter(([id]) => id === '3'),
    )
    expect(await quarantine('2026-07-10')).toHaveLength(2)
  })

  it('are decided by what was known then', async () => {
    const then = { knownOn: new Date(instant('2025-12-31')) }
    expect((await quarantine('2026-06-30', then)).filter(([, need]) => need === 'active_users')).toEqual([])
    expect(await quarantine('2026-05-01')).toEqual([['1', 'active_users', expect.anything()]])
  })
})
