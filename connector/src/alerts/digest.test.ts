import { conclude } from '../../../test/cases/concluded.ts'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { config, knowPortal, mirrored, portalId, record, scope } from '../../../test/small-portal.ts'
import { digests, emptyDigest } from './digest.ts'
import { digestHtml } from './digest-html.ts'
import { digestText } from './digest-text.ts'
import { runAlerts } from './run-alerts.ts'

const today = '2026-06-30'
const desk = { scope: scope(today), config }

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await mirrored(database.store, [
    record('company', '1', { name: 'Ada & <Sons>', hubspot_owner_id: '7' }),
    record('company', '2', { name: 'Bell', hubspot_owner_id: '7' }),
    record('company', '3', { name: 'Cray' }),
  ])
  const common = { asOf: today, date: '2026-09-30' }
  await conclude(
    database,
    {
      ...{ ...common, id: '1', risk: 0.4, arr: 1_000_000, noticeDate: '2026-07-15', autoRenews: true },
      readings: { usage_trend: 20, csm_sentiment: 0, licence_use: 95 },
    },
    { ...common, id: '2', risk: 0.5, arr: null, date: '2026-06-20' },
    { ...common, id: '3', risk: 0.3, arr: 5_000, date: null },
  )
  await database.store.portal(portalId, tx => runAlerts(tx, desk))
})
afterAll(() => database.drop())

const of = (ownerId: string | null) =>
  database.store.portal(portalId, tx => digests(tx, desk, { ownerId, visible: null }))

it('tells each owner whom to call first, why and by when', async () => {
  const [first, second] = await of(null)
  expect(first).toMatchObject({ ownerId: '7', expectedLoss: { minor: 400_000, currency: 'EUR' } })
  expect(digestText(first!)).toBe(`2 renewals to save, as of 2026-06-30
If nobody acts, EUR 4,000.00 of yearly revenue is expected to be lost.

1. Ada & <Sons>
   Act by 2026-07-07. Notice can be given until 2026-07-15.
   ARR EUR 10,000.00; 40 % (0 % to 46 %) likely to leave; expected loss EUR 4,000.00
   - csm_sentiment reads 0
   - usage_trend reads 20
   15 days until the decision; no two-way contact is recorded.
   https://crm.example/company/1

2. Bell
   Act by 2026-06-30. It ends on 2026-06-20, which has passed.
   ARR not known in the reporting currency; 50 % (0 % to 55 %) likely to leave
   The decision was due 10 days ago; no two-way contact is recorded.
   https://crm.example/company/2`)
  expect(second).toMatchObject({ ownerId: null, lines: [{ account: { name: 'Cray' } }] })
  expect(digestText(second!)).toContain('Act by 2026-07-07. It can be ended at any time.')
})

it('is one HTML file that needs nothing from elsewhere, with names as text', async () => {
  const [digest] = await of('7')
  const page = digestHtml(digest!)
  expect(page).toContain('Ada &amp; &lt;Sons&gt;')
  expect(page).toContain('<a href="https://crm.example/company/1"')
  expect(page).not.toMatch(/<script|<img|<link|@import|url\(/)
})

it('says so when there is nothing to do', async () => {
  expect(await of('nobody')).toEqual([])
  expect(digestText(emptyDigest(desk, 'nobody'))).toBe('No renewal needs a call on 2026-06-30')
})
