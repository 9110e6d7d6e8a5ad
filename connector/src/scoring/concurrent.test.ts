import { sql } from 'kysely'
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
import { countTouched, touch } from '../mirror/touched.ts'
import type { Tx } from '../store/store.ts'
import { settleRules } from './rules.ts'
import { scoreTouched } from './score-accounts.ts'

let database: FreshDatabase
const today = scope('2026-06-30')

beforeEach(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await mirrored(
    database.store,
    [
      record('company', '1', { lifecyclestage: 'customer' }),
      record('call', '20', { hs_timestamp: instant('2026-06-25'), hs_call_status: 'COMPLETED' }),
    ],
    [link('call:20', 'company:1')],
  )
})
afterEach(() => database.drop())

/** Resolves when a session waits for another one's lock, or the work is over without having had to. */
async function blockedOrOver(work: Promise<unknown>): Promise<void> {
  let over = false
  const note = () => {
    over = true
  }
  work.then(note, note)
  for (let waiting = 0; waiting === 0 && !over; ) {
    const { rows } = await database.owner.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    waiting = rows[0]!.n
  }
}

/** Does something in a transaction that stays open until it is told to commit. */
async function heldOpen(work: (tx: Tx) => Promise<unknown>): Promise<{ commit(): Promise<void> }> {
  const worked = Promise.withResolvers<void>()
  const mayEnd = Promise.withResolvers<void>()
  const transaction = database.store.portal(portalId, async tx => {
    await work(tx)
    worked.resolve()
    await mayEnd.promise
  })
  await Promise.race([worked.promise, transaction])
  return {
    commit: () => {
      mayEnd.resolve()
      return transaction
    },
  }
}

describe('scoring while others write', () => {
  it('does not forget an account that was touched while it was being scored', async () => {
    const rules = await settleRules(database.store, today, config)
    const importing = await heldOpen(async tx => {
      await sql`
        update record set properties = properties || '{"hs_timestamp":"2026-02-01T08:00:00Z"}'
        where portal_id = ${portalId} and kind = 'call'`.execute(tx)
      await touch(tx, portalId, 'call', ['20'])
    })
    const scoring = scoreTouched(database.store, today, config, rules)
    await blockedOrOver(scoring)
    await importing.commit()
    await scoring
    await scoreTouched(database.store, today, config, rules)
    const { rows } = await database.owner.query(
      'select score from account_score order by sequence desc limit 1',
    )
    expect(rows).toEqual([{ score: 0 }])
  })

  it('settles the rules once, however many ask at the same time', async () => {
    const settled = await Promise.all([1, 2, 3].map(() => settleRules(database.store, today, config)))
    expect(settled.map(({ version }) => version)).toEqual([1, 1, 1])
    expect(await database.store.portal(portalId, tx => countTouched(tx, portalId))).toBe(1)
  })
})
