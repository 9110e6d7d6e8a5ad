import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { knowPortal, portalId } from '../../../test/small-portal.ts'
import { usageShare } from './usage-share.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
})
afterAll(() => database.drop())

it('is the share of the customers asked about, and unknown before anything was imported', async () => {
  const share = () => usageShare(database.store, portalId, ['1', '2', '3', '4'])
  expect(await share()).toBeNull()
  await database.owner.query(
    `insert into usage (portal_id, account_id, day, metric, row_key, quantity, source)
     select $1, account, day::date, 'logins', '', 5, 'test'
     from unnest(array['1', '2', '99']) account, unnest(array['2026-06-01', '2026-06-02']) day`,
    [portalId],
  )
  expect(await share()).toBe(0.5)
})
