import { overriddenScore } from '@perennial/shared/health/override'
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
  touchedAccounts,
} from '../../../test/small-portal.ts'
import { settleRules } from '../scoring/rules.ts'
import { scoreTouched } from '../scoring/score-accounts.ts'
import { overrideOn } from '../view/override-on.ts'
import { assessed } from './assessed.ts'
import { type Ending, endOverride } from './end-override.ts'
import { type Listing, listedOverrides } from './listed.ts'
import { reviewOverrides } from './review.ts'
import { setOverride } from './set-override.ts'
import { termsAsked } from './terms-asked.ts'

const today = '2026-06-30'
const shown = { ...config, expose: ['cs' as const] }

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await knowPortal(database.store, 'other')
  await mirrored(
    database.store,
    [
      record('company', '1', { name: 'Ada', lifecyclestage: 'customer' }),
      record('company', '2', { name: 'Bell', lifecyclestage: 'customer' }),
      record('company', '3', { name: 'Lead', lifecyclestage: 'lead' }),
      record('company', '4', { name: 'Silent', lifecyclestage: 'customer' }),
      record('call', '20', { hs_timestamp: instant('2026-04-20'), hs_call_status: 'COMPLETED' }),
      record('call', '21', { hs_timestamp: instant('2026-06-28'), hs_call_status: 'COMPLETED' }),
    ],
    [link('call:20', 'company:1'), link('call:21', 'company:2')],
  )
})
afterAll(() => database.drop())
beforeEach(async () => {
  await database.owner.query(
    'truncate override, override_event, account_score, measure_reading, projection, touched',
  )
  await database.owner.query('update portal set scored_under = null')
})

interface Who {
  asOf?: string
  accountId?: string
  by?: string
}
const say = (asked: object = {}, { asOf = today, accountId = '1', by = 'Ana' }: Who = {}) =>
  database.store.portal(portalId, tx => {
    const at = scope(asOf)
    const terms = termsAsked({ score: 90, reason: 'They signed', ...asked }, at)
    return setOverride(tx, { scope: at, config }, { ...terms, accountId, by })
  })
const end = (asked: Partial<Ending> = {}, asOf = today) =>
  database.store.portal(portalId, tx =>
    endOverride(
      tx,
      { scope: scope(asOf), config },
      { accountId: '1', overrideId: null, by: 'Bo', reason: 'They did not', ...asked },
    ),
  )
const list = (asked: Partial<Listing> = {}, asOf = today, portal = portalId) =>
  database.store.portal(portal, tx =>
    listedOverrides(
      tx,
      { scope: scope(asOf, { portalId: portal }), config },
      { accountId: null, expiring: null, disagreeing: false, visible: null, ...asked },
    ),
  )
const inEffect = (asOf: string, knownOn: Date | null = null, portal = portalId) =>
  database.store.portal(
    portal,
    async tx => (await overrideOn(tx, { portalId: portal, asOf, knownOn }, ['1'])).get('1')?.score ?? null,
  )
const healthOf = async (asOf: string, accountId = '1') => {
  const found = await database.store.portal(portalId, tx => assessed(tx, scope(asOf), config, [accountId]))
  return found.get(accountId)!.assessment.score
}

describe('a word on a score', () => {
  it('gives a receipt with what counted before, counts now, and what the model says', async () => {
    const { value, band } = await healthOf(today)
    const model = { score: value, band }
    expect(await say({ days: 10 })).toMatchObject({
      account: { id: '1', name: 'Ada' },
      override: { score: 90, band: null, by: 'Ana', reason: 'They signed', from: today, until: '2026-07-09' },
      model,
      before: model,
      after: { score: 90, band: 'healthy' },
      expires: '2026-07-09',
      replaced: null,
      ended: null,
    })
    expect(await touchedAccounts(database)).toEqual(['1'])
  })

  it('counts from its first to its last day', async () => {
    await say({ days: 10 })
    const days = ['2026-06-29', today, '2026-07-09', '2026-07-10']
    expect(await Promise.all(days.map(day => inEffect(day)))).toEqual([null, 90, 90, null])
  })

  it('may name a band: the nearest score of it counts', async () => {
    const { model, after } = await say({ score: undefined, band: 'healthy' })
    expect(model.score).toBeLessThan(70)
    expect(after).toEqual({ score: 70, band: 'healthy' })
  })

  it('gives a score to an account of which the model knows too little', async () => {
    expect(await say({}, { accountId: '4' })).toMatchObject({
      model: { score: null, band: 'unscored' },
      after: { score: 90, band: 'healthy' },
    })
  })

  it('ends the one before it, by name, and only one counts', async () => {
    const first = await say({}, { asOf: '2026-06-20' })
    const second = await say({ score: 20, reason: 'They quarrel' }, { by: 'Bo' })
    expect(second).toMatchObject({ replaced: first.override.id, before: { score: 90 }, after: { score: 20 } })
    expect([await inEffect('2026-06-29'), await inEffect(today)]).toEqual([90, 20])
    expect(await list()).toMatchObject([
      { id: second.override.id, state: 'in_effect' },
      { id: first.override.id, state: 'replaced', ended: { on: today, by: 'Bo', reason: 'They quarrel' } },
    ])
  })

  it('leaves one in effect when two persons speak at once', async () => {
    await Promise.all([say({ score: 10 }), say({ score: 20 }, { by: 'Bo' })])
    expect((await list()).map(({ state }) => state).sort()).toEqual(['in_effect', 'replaced'])
  })

  it.each(['3', '99'])('is refused for %s, which is not scored', async accountId => {
    await expect(say({}, { accountId })).rejects.toMatchObject({
      field: 'account',
      message: expect.stringContaining(`"${accountId}" is not scored`),
    })
  })

  it('can never be rewritten: rows are only added', async () => {
    await say()
    const client = await database.store.pool.connect()
    for (const statement of ['update override set score = 1', 'delete from override_event'])
      await expect(client.query(statement)).rejects.toThrow(/permission denied/)
    client.release()
  })
})

describe('the same key', () => {
  it('is answered with the same receipt, also another day, and nothing is done twice', async () => {
    const first = await say({ key: 'k' })
    expect(await say({ key: 'k' }, { asOf: '2026-07-01' })).toEqual(first)
    expect(await list()).toHaveLength(1)
  })

  it.each([
    [{ score: 80 }, {}],
    [{}, { by: 'Bo' }],
    [{}, { accountId: '2' }],
  ])('for something else (%j %j) is refused', async (asked, who) => {
    await say({ key: 'k' })
    await expect(say({ key: 'k', ...asked }, who)).rejects.toThrow(
      /key: "k" was used for another override, by Ana/,
    )
  })
})

describe('ended by a person', () => {
  it('it gives the account back to the model, from that day on', async () => {
    const { model } = await say({}, { asOf: '2026-06-20' })
    expect(model.score).not.toBe(90)
    const receipt = await end()
    expect(receipt).toMatchObject({
      before: { score: 90 },
      after: receipt.model,
      expires: null,
      ended: { what: 'ended', on: today, by: 'Bo', reason: 'They did not' },
    })
    expect([await inEffect('2026-06-29'), await inEffect(today)]).toEqual([90, null])
    expect(await touchedAccounts(database)).toEqual(['1'])
  })

  it('there must be one, and the one that is named', async () => {
    await expect(end()).rejects.toThrow('account: "1" has no override in effect on 2026-06-30')
    await say()
    await expect(end({ overrideId: 'x' })).rejects.toThrow(/override: "x" is not the one in effect: .+ is/)
    await end()
    await expect(end()).rejects.toMatchObject({ remedy: expect.stringContaining('--list 1') })
  })
})

describe('what was known of a past day', () => {
  it('leaves out what was said later, and keeps what was ended later', async () => {
    const before = new Date()
    const { override } = await say({}, { asOf: '2026-06-20' })
    const between = new Date(override.at)
    await end({}, '2026-06-25')
    expect(await inEffect('2026-06-26', new Date(before.getTime() - 1))).toBeNull()
    expect(await inEffect('2026-06-26', between)).toBe(90)
    expect(await inEffect('2026-06-26')).toBeNull()
  })

  it('is no other portal’s business', async () => {
    await say()
    expect(await inEffect(today, null, 'other')).toBeNull()
    expect(await list({}, today, 'other')).toEqual([])
  })
})

describe('scoring', () => {
  const score = async (asOf: string) => {
    const rules = await settleRules(database.store, scope(asOf), shown)
    return scoreTouched(database.store, scope(asOf), shown, rules)
  }
  const written = async (id = '1') => {
    const { rows } = await database.owner.query<{ properties: Record<string, string | null> }>(
      `select properties from projection where kind = 'company' and id = $1`,
      [id],
    )
    const { perennial_health_score: counts, perennial_model_score: model } = rows[0]!.properties
    const { perennial_health_override: says, perennial_override_until: until } = rows[0]!.properties
    return { counts, model, says, until }
  }

  it('writes the person’s word beside the model’s, and loses it at no re-score', async () => {
    await score('2026-06-29')
    const { model } = await written()
    expect(await written()).toEqual({ counts: model, model, says: null, until: null })
    await say({ days: 10 })
    const overruled = { counts: '90', says: 'By Ana until 2026-07-09: They signed', until: '2026-07-09' }
    for (const day of [today, '2026-07-01', '2026-07-09']) {
      await score(day)
      expect(await written()).toMatchObject(overruled)
    }
    await score('2026-07-10')
    const { counts, ...after } = await written()
    expect(after).toMatchObject({ model: counts, says: null, until: null })
  })

  it('follows a word that gives way, day by day, to the model', async () => {
    const { override: said } = await say({ days: 4, decay: 'linear' })
    for (const day of [today, '2026-07-01', '2026-07-02', '2026-07-03', '2026-07-04']) {
      const { model, value } = await healthOf(day)
      const override = { ...said, accountId: '1' }
      expect(value).toBe(overriddenScore(override, model.value, config.scorecard.bands, day))
    }
    const last = await healthOf('2026-07-04')
    expect([last.value, last.override]).toEqual([last.model.value, null])
  })

  it('shows it as a row that makes the sum', async () => {
    await say()
    const { value, contributions, adjustments } = await healthOf(today)
    const sum = [...contributions, ...adjustments].reduce((total, { points }) => total + points, 0)
    expect(sum).toBeCloseTo(value!, 9)
    expect(adjustments.at(-1)).toMatchObject({ kind: 'override', label: 'Set by hand by Ana' })
  })

  it('is not overruled for a day that was scored already', async () => {
    await score(today)
    const past = { asOf: '2026-06-29' }
    await expect(say({}, past)).rejects.toMatchObject({
      field: '--as-of',
      message: expect.stringContaining(today),
    })
    await expect(say()).resolves.toMatchObject({ after: { score: 90 } })
  })
})

describe('the list', () => {
  it('shows what is left, what the model says now and whether it disagrees, the next to expire first', async () => {
    await say({ days: 40 })
    await say({ score: 95, days: 5 }, { accountId: '2' })
    const [first, second] = await list({}, '2026-07-01')
    expect(first).toMatchObject({ account: { name: 'Bell' }, daysLeft: 3, disagrees: false })
    expect(second).toMatchObject({
      account: { name: 'Ada' },
      daysLeft: 38,
      counted: { score: 90, band: 'healthy' },
      disagrees: true,
    })
    expect(second!.modelNow!.band).not.toBe('healthy')
  })

  it('marks what has expired, and no longer says that it disagrees', async () => {
    await say({ days: 5 })
    expect(await list({}, '2026-07-05')).toMatchObject([
      { state: 'expired', daysLeft: null, disagrees: null },
    ])
  })

  it('can be of one account, of what expires soon, and of what disagrees', async () => {
    await say({ days: 40 })
    await say({ score: 95, days: 5 }, { accountId: '2' })
    const names = async (asked: Partial<Listing>) => (await list(asked)).map(({ account }) => account.name)
    expect(await names({ accountId: '1' })).toEqual(['Ada'])
    expect(await names({ expiring: 4 })).toEqual(['Bell'])
    expect(await names({ expiring: 3 })).toEqual([])
    expect(await names({ disagreeing: true })).toEqual(['Ada'])
  })

  it('does not know what is said later than the day looked at', async () => {
    await say()
    expect(await list({}, '2026-06-29')).toEqual([])
  })
})

describe('an account that is absorbed in a merge', () => {
  it('takes its override along', async () => {
    await say({ score: 33 }, { accountId: '2' })
    await database.owner.query(`insert into alias values ($1, 'company', '2', '1')`, [portalId])
    expect(await inEffect(today)).toBe(33)
    await database.owner.query('truncate alias')
  })
})

describe('who was right', () => {
  beforeAll(async () => {
    const renewal = (id: string, dealstage: string, day: string) =>
      record('deal', id, { dealstage, contract_type: 'renewal', closedate: day, contract_start: day })
    await mirrored(
      database.store,
      [renewal('10', 'closedwon', '2026-08-01'), renewal('11', 'closedlost', '2026-08-01')],
      [link('deal:10', 'company:1'), link('deal:11', 'company:2')],
    )
  })
  const review = (asOf: string) =>
    database.store.portal(portalId, tx => reviewOverrides(tx, { scope: scope(asOf), config }))

  it('is open until the next renewal is decided, and then told by its outcome', async () => {
    await say()
    await say({ score: 95 }, { accountId: '2' })
    expect(await review('2026-07-15')).toMatchObject({ totals: { open: 2, personShare: null } })
    const { totals, overrides } = await review('2026-08-02')
    expect(overrides).toMatchObject([
      {
        account: { name: 'Ada' },
        nearer: 'person',
        decision: { on: '2026-08-01', outcome: 'renewed', daysAfter: 32 },
      },
      { account: { name: 'Bell' }, nearer: 'both', decision: { outcome: 'lost' } },
    ])
    expect(totals).toMatchObject({ person: 1, model: 0, both: 1, open: 0, personShare: 1, better: null })
  })

  it('counts a renewal once, for the last word before it', async () => {
    await say({ score: 10 }, { asOf: '2026-06-20' })
    await say()
    const { totals, overrides } = await review('2026-08-02')
    expect(overrides.map(({ counts }) => counts)).toEqual([false, true])
    expect(totals).toMatchObject({ person: 1, model: 0, both: 0 })
  })
})
