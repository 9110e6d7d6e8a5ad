import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { instant, link, mirrored, portalId, record, scope } from '../../../test/small-portal.ts'
import { accountViews } from './account-views.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  const at = { hs_timestamp: instant('2026-06-01') }
  const owned = (id: string, owner: string | null) => record('company', id, { hubspot_owner_id: owner })
  await mirrored(
    database.store,
    [
      owned('1', 'ada'),
      owned('2', 'ada'),
      owned('3', 'bob'),
      owned('4', null),
      owned('5', 'eve'),
      record('call', '10', { ...at, hs_call_status: 'COMPLETED' }),
      record('email', '11', { ...at, hs_email_direction: 'EMAIL' }),
      record('note', '12', at),
      record('meeting', '13', { hs_timestamp: instant('2024-06-01'), hs_meeting_outcome: 'COMPLETED' }),
    ],
    [
      link('call:10', 'company:2'),
      link('email:11', 'company:3'),
      link('note:12', 'company:3'),
      link('meeting:13', 'company:5'),
    ],
  )
})
afterAll(() => database.drop())

const ownerLogs = async (asOf: string, ids: string[]) =>
  (await database.store.portal(portalId, tx => accountViews(tx, scope(asOf), ids))).map(
    view => view.ownerLogs,
  )

describe('whether the owner of an account logs two-way contact', () => {
  it('shows by any account of the owner, not only those that are looked at', async () => {
    expect(await ownerLogs('2026-06-30', ['1'])).toEqual([true])
    expect(await ownerLogs('2026-06-30', ['1', '2'])).toEqual([true, true])
  })

  it('does not show by mails that nobody answered and notes, nor by what is long past or to come', async () => {
    expect(await ownerLogs('2026-06-30', ['3', '5'])).toEqual([false, false])
    expect(await ownerLogs('2026-05-31', ['1'])).toEqual([false])
    expect(await ownerLogs('2024-06-30', ['5'])).toEqual([true])
  })

  it('is not known of an account that nobody owns', async () => {
    expect(await ownerLogs('2026-06-30', ['4'])).toEqual([null])
  })

  it('is answered for all batches of a reading pass alike', async () => {
    const pass = scope('2026-06-30')
    const answers = await database.store.portal(portalId, async tx => [
      ...(await accountViews(tx, pass, ['1', '3'])),
      ...(await accountViews(tx, pass, ['2', '5'])),
    ])
    expect(answers.map(view => view.ownerLogs)).toEqual([true, false, true, false])
  })
})
