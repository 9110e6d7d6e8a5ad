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
import type { Config } from '../config.ts'
import { countTouched, touch } from '../mirror/touched.ts'
import { type RulesInForce, settleRules } from './rules.ts'
import { type ScoringReport, scoreTouched } from './score-accounts.ts'

let database: FreshDatabase
beforeEach(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await mirrored(
    database.store,
    [
      record('company', '1', { name: 'Ada', lifecyclestage: 'customer' }),
      record('company', '2', { name: 'Lead', lifecyclestage: 'lead' }),
      record('deal', '10', {
        dealstage: 'closedwon',
        contract_type: 'new',
        amount: '1200',
        contract_start: '2026-01-01',
        contract_end: '2027-01-01',
      }),
      record('deal', '11', { dealstage: 'contractsent', contract_type: 'renewal' }),
      record('call', '20', { hs_timestamp: instant('2026-06-25'), hs_call_status: 'COMPLETED' }),
    ],
    [link('deal:10', 'company:1'), link('deal:11', 'company:1'), link('call:20', 'company:1')],
  )
})
afterEach(() => database.drop())

async function score(asOf: string, under: Config = config): Promise<ScoringReport> {
  const rules = await settleRules(database.store, scope(asOf), under)
  return scoreTouched(database.store, scope(asOf), under, rules)
}
const touchOne = (id = '1') => database.store.portal(portalId, tx => touch(tx, portalId, 'company', [id]))
const waiting = () => database.store.portal(portalId, tx => countTouched(tx, portalId))

/** The contract of account 1 doubles, which changes its ARR and not its health. */
async function repriced(): Promise<void> {
  await database.owner.query(
    `update record set properties = properties || '{"amount":"2400"}' where kind = 'deal' and id = '10'`,
  )
  await touchOne()
}

interface Row {
  sequence: number
  asOf: string
  score: number | null
  changedOn: string
  version: number
}
async function scores(id = '1'): Promise<Row[]> {
  const { rows } = await database.owner.query<Row>(
    `select sequence, as_of::text as "asOf", score, changed_on::text as "changedOn", version
     from account_score where account_id = $1 order by sequence`,
    [id],
  )
  return rows
}
async function projection(kind: string, id: string): Promise<Record<string, string | null> | undefined> {
  const { rows } = await database.owner.query<{ properties: Record<string, string | null> }>(
    'select properties from projection where kind = $1 and id = $2',
    [kind, id],
  )
  return rows[0]?.properties
}

const idsIn = ({ scorecards }: RulesInForce): string[] =>
  scorecards.flatMap(({ entries }) => entries.map(({ id }) => id))

describe('scoring', () => {
  it('concludes about customers, leaves others alone, and empties the list of accounts that wait', async () => {
    expect(await score('2026-06-30')).toEqual({ assessed: 1, appended: 1, notCustomers: 1 })
    expect(await waiting()).toBe(0)
    expect(await scores()).toEqual([
      { sequence: 1, asOf: '2026-06-30', score: 100, changedOn: '2026-06-30', version: 1 },
    ])
    expect(await scores('2')).toEqual([])
  })

  it('says what should stand on the company and on its open renewal deals, for everyone only', async () => {
    await score('2026-06-30')
    expect(await projection('company', '1')).toMatchObject({
      perennial_arr: '1200',
      perennial_arr_currency: 'EUR',
      perennial_renewal_date: '2027-01-01',
      perennial_last_touch: '2026-06-25',
    })
    expect(await projection('company', '1')).not.toHaveProperty('perennial_health_score')
    expect(await projection('deal', '11')).toMatchObject({ perennial_target_arr: '1200' })
    expect(await projection('deal', '10')).toBeUndefined()
    expect(await projection('company', '2')).toBeUndefined()
  })

  it('adds nothing when the same facts are looked at twice', async () => {
    await score('2026-06-30')
    await touchOne()
    expect(await score('2026-06-30')).toEqual({ assessed: 1, appended: 0, notCustomers: 0 })
    expect(await scores()).toHaveLength(1)
  })

  it('adds a row when the conclusion differs; the day the score changed stays while the number does', async () => {
    await score('2026-06-30')
    await score('2026-07-01')
    expect(await scores()).toHaveLength(1)
    await repriced()
    await score('2026-07-01')
    await score('2026-07-20')
    const rows = await scores()
    expect(rows.map(({ sequence }) => sequence)).toEqual([1, 2, 3])
    expect(rows.map(({ score, changedOn }) => [score, changedOn])).toEqual([
      [100, '2026-06-30'],
      [100, '2026-06-30'],
      [expect.any(Number), '2026-07-20'],
    ])
    expect(rows[2]!.score).toBeLessThan(100)
  })

  it('does not write again what stands already, when only other accounts were touched', async () => {
    await score('2026-06-30')
    await touchOne('2')
    expect(await score('2026-06-30')).toEqual({ assessed: 0, appended: 0, notCustomers: 1 })
  })

  it('clears the figures of a company that is no customer any more, and of its deals', async () => {
    await score('2026-06-30')
    const lead = { name: 'Ada', lifecyclestage: 'lead' }
    await mirrored(database.store, [record('company', '1', lead, { updatedAt: instant('2026-06-30') })])
    await touchOne()
    const strict = { ...config, customers: { ...config.customers, wonRecurringDeal: false } }
    await score('2026-06-30', strict)
    for (const [kind, id] of [['company', '1'] as const, ['deal', '11'] as const])
      expect(new Set(Object.values((await projection(kind, id))!))).toEqual(new Set([null]))
    expect(await scores()).toHaveLength(1)
  })

  it('keeps an account waiting when its batch could not be saved', async () => {
    const rules = await settleRules(database.store, scope('2026-06-30'), config)
    await database.owner.query(
      'alter table projection add constraint full_disk check (portal_id is null) not valid',
    )
    await expect(scoreTouched(database.store, scope('2026-06-30'), config, rules)).rejects.toThrow(
      /full_disk/,
    )
    expect(await waiting()).toBe(2)
    expect(await scores()).toEqual([])
    await database.owner.query('alter table projection drop constraint full_disk')
    expect(await scoreTouched(database.store, scope('2026-06-30'), config, rules)).toMatchObject({
      appended: 1,
    })
  })

  it('reports how far it is', async () => {
    const rules = await settleRules(database.store, scope('2026-06-30'), config)
    const seen: number[][] = []
    await scoreTouched(database.store, scope('2026-06-30'), config, rules, (done, total) =>
      seen.push([done, total]),
    )
    expect(seen).toEqual([[2, 2]])
  })
})

describe('the rules of a scoring run', () => {
  it('put every account on the list when they change, and none when they do not', async () => {
    await score('2026-06-30')
    await settleRules(database.store, scope('2026-06-30'), config)
    expect(await waiting()).toBe(0)
    const other = { ...config, policy: { ...config.policy, overdueDays: 10 } }
    const { version } = await settleRules(database.store, scope('2026-06-30'), other)
    expect(version).toBe(2)
    expect(await waiting()).toBe(2)
  })

  it('keep their version while the configuration stays the same, and number every change', async () => {
    const versions: number[] = []
    const other = { ...config, policy: { ...config.policy, overdueDays: 10 } }
    for (const under of [config, config, other, config])
      versions.push((await settleRules(database.store, scope('2026-06-30'), under)).version)
    expect(versions).toEqual([1, 1, 2, 3])
  })

  it('write the properties of an audience once it is exposed', async () => {
    await score('2026-06-30')
    await score('2026-06-30', { ...config, expose: ['cs'] })
    expect(await projection('company', '1')).toMatchObject({ perennial_health_score: '100' })
  })

  it('put every account on the list on another day', async () => {
    await score('2026-06-30')
    await settleRules(database.store, scope('2026-07-01'), config)
    expect(await waiting()).toBe(2)
  })

  it('leave out the measures this portal has no data for', async () => {
    const before = await settleRules(database.store, scope('2026-06-30'), config)
    expect(idsIn(before)).toEqual(['engagement_recency'])
    await mirrored(database.store, [record('ticket', '30', { createdate: instant('2026-06-01') })])
    const after = await settleRules(database.store, scope('2026-06-30'), config)
    expect(idsIn(after).sort()).toEqual(['engagement_recency', 'ticket_load'])
  })

  it('refuse a day before the last one that was scored, and say what to use instead', async () => {
    await score('2026-06-30')
    await expect(score('2026-06-29')).rejects.toMatchObject({
      kind: 'config',
      field: '--as-of',
      message: expect.stringContaining('2026-06-30'),
      remedy: expect.stringContaining('explain'),
    })
    await expect(score('2026-06-30')).resolves.toMatchObject({ appended: 0 })
  })
})
