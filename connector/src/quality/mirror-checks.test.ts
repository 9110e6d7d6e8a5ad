import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { config, instant, knowPortal, link, mirrored, portalId, record } from '../../../test/small-portal.ts'
import { fingerprint } from '../doctor/fingerprint.ts'
import { saveCursor } from '../mirror/cursors.ts'
import { recordKinds } from '../record.ts'
import { markSynced } from '../sync/marks.ts'
import type { Check } from './check.ts'
import { mirrorChecks } from './mirror-checks.ts'

const now = new Date(instant('2026-06-30'))
let database: FreshDatabase
beforeEach(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
})
afterEach(() => database.drop())

async function check(name: string): Promise<Check> {
  const checks = await database.store.portal(portalId, tx => mirrorChecks(tx, portalId, config, now))
  return checks.find(one => one.name === name)!
}
const print = async () => (await database.store.portal(portalId, tx => fingerprint(tx, portalId))).hash

describe('the doctor, looking at the mirror', () => {
  it('names the kinds that have not been listed in full', async () => {
    const done = { since: now, until: null, position: null, doneAt: now }
    await database.store.portal(portalId, async tx => {
      for (const kind of recordKinds.filter(one => one !== 'email'))
        await saveCursor(tx, portalId, kind, 'backfill', done)
    })
    expect(await check('backfill')).toMatchObject({
      status: 'warn',
      message: 'Not yet listed in full: email',
    })
    await database.store.portal(portalId, tx => saveCursor(tx, portalId, 'email', 'backfill', done))
    expect((await check('backfill')).status).toBe('ok')
  })

  it('says how old the last sync is, and when there was none', async () => {
    expect(await check('age')).toMatchObject({ status: 'warn', message: 'No sync has been completed' })
    await markSynced(database.store, portalId, new Date(instant('2026-06-29')))
    expect((await check('age')).status).toBe('ok')
    await markSynced(database.store, portalId, new Date(instant('2026-06-27')))
    expect(await check('age')).toMatchObject({ status: 'warn', message: expect.stringContaining('72 hours') })
  })

  it('counts what the CRM refused, with an example', async () => {
    expect((await check('refusals')).status).toBe('ok')
    await database.owner.query(
      `insert into refusal (portal_id, kind, id, category, message) values ($1, 'company', '1', 'VALIDATION_ERROR', 'no')`,
      [portalId],
    )
    expect(await check('refusals')).toMatchObject({
      status: 'warn',
      message: '1 VALIDATION_ERROR, e.g. company 1: no',
    })
  })

  it('counts the numbers that are none, with an example', async () => {
    await mirrored(database.store, [
      record('deal', '1', { amount: '12.50', seats: '' }),
      record('deal', '2', { amount: 'on request' }),
      record('company', '3', { onboarding: '80 %' }),
    ])
    const found = await check('values')
    expect(found.status).toBe('warn')
    expect(found.message).toContain('1 in deal.amount, e.g. 2 has on request')
    expect(found.message).toContain('1 in company.onboarding, e.g. 3 has 80 %')
  })

  it('counts tickets that are older than their customer', async () => {
    await mirrored(
      database.store,
      [
        record('company', '1', { customer_since: '2026-02-01' }),
        record('ticket', '5', { createdate: '2026-01-31T10:00:00Z' }),
        record('ticket', '6', { createdate: '2026-02-01T10:00:00Z' }),
      ],
      [link('ticket:5', 'company:1'), link('ticket:6', 'company:1')],
    )
    expect((await check('tickets')).message).toContain('1 tickets')
    expect((await check('tickets')).message).toContain('ticket 5 at company 1')
  })
})

describe('the fingerprint of a portal', () => {
  const fill = (name: string, updatedAt: string) =>
    mirrored(database.store, [
      record('company', '1', { name, hs_lastmodifieddate: updatedAt }, { updatedAt }),
    ])

  it('is the same for the same facts, whenever they were written', async () => {
    await fill('Ada', instant('2026-01-02'))
    const first = await print()
    await fill('Ada', instant('2026-05-02'))
    await markSynced(database.store, portalId, now)
    expect(await print()).toBe(first)
  })

  it('is another one for any other fact', async () => {
    await fill('Ada', instant('2026-01-02'))
    const first = await print()
    await fill('Ada Ltd', instant('2026-01-03'))
    expect(await print()).not.toBe(first)
  })

  it('looks at one portal only', async () => {
    await fill('Ada', instant('2026-01-02'))
    const first = await print()
    await mirrored(database.store, [record('company', '1', { name: 'Other' })], [], 'other')
    expect(await print()).toBe(first)
  })
})
