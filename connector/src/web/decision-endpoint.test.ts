import { AdjustReceipt, DecisionReceipt } from '@perennial/shared/adjust'
import { CompanyCard } from '@perennial/shared/card'
import { CompanyMoney } from '@perennial/shared/wire/company-money'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { address, signedWeb } from '../../../test/signed-web.ts'
import { config, instant, knowPortal, link, mirrored, record, wonDeal } from '../../../test/small-portal.ts'
import { Roles } from '../config/roles.ts'
import { Config } from '../config.ts'

/*
 * Ana (RevOps) edits; Fay and Flo (finance), Cleo (an account manager without an account) and Ana are listed to decide, Rita is not.
 */

const now = new Date(instant('2026-06-30', '12:00:00'))
const roles = Roles.parse({
  revops: ['ana', 'rita'].map(address),
  account_manager: [address('cleo')],
  finance: ['fay', 'flo'].map(address),
})
const policy = { approval: { above: 100, finance: ['Fay', 'flo', 'cleo', 'ana'].map(address) } }

let database: FreshDatabase
let served: Awaited<ReturnType<typeof signedWeb>>

beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  const customer = (id: string, name: string) => record('company', id, { name, lifecyclestage: 'customer' })
  await mirrored(
    database.store,
    [customer('1', 'Ada'), customer('2', 'Bell'), wonDeal('10', '1200', '2026-01-01', '2027-01-01')],
    [link('deal:10', 'company:1', 'primary')],
  )
  served = await signedWeb(
    database.store,
    { ...Config.parse({ mapping: config.mapping, policy }), roles },
    now,
  )
})
afterAll(async () => {
  await served.server.stop()
  await database.drop()
})
afterEach(() => database.owner.query('truncate adjustment, adjustment_event'))

const ask = (person: string, path: string, body?: object) =>
  served.ask(person, path, body ? { method: 'POST', body: JSON.stringify(body) } : {})

let clicks = 0
async function proposed(): Promise<string> {
  clicks += 1
  const word = { amount: '1500', effective: '2026-06-01', reason: 'price_change', key: `click-${clicks}` }
  const { json } = await ask('ana', '/v1/accounts/1/adjustments', word)
  const { id, state } = AdjustReceipt.parse(json)
  expect(state).toBe('proposed')
  return id
}

const decided = (person: string, id: string, decision: object, accountId = '1') =>
  ask(person, `/v1/accounts/${accountId}/adjustments/${id}/decision`, decision)
const arr = async () =>
  CompanyCard.parse((await ask('ana', '/v1/cards/company/1')).json).arr?.totals.map(({ minor }) => minor)
const edit = async (person: string) =>
  CompanyMoney.parse((await ask(person, '/v1/cards/company/1/money')).json).edits[0]!

describe('what waits for a second person', () => {
  it('is approved by the signed user, whoever the body names, and counts from then on', async () => {
    const id = await proposed()
    expect(await arr()).toEqual([120_000])
    const { status, json } = await decided('fay', id, {
      verdict: 'approve',
      by: 'nobody',
      expect: 'proposed',
    })
    expect([status, DecisionReceipt.parse(json)]).toMatchObject([
      200,
      { id, state: 'approved', by: address('fay'), note: null },
    ])
    expect(await arr()).toEqual([150_000])
  })

  it('is rejected with the reason, and never counts', async () => {
    const id = await proposed()
    const reason = 'no invoice says so'
    expect((await decided('fay', id, { verdict: 'reject', note: ` ${reason} ` })).json).toMatchObject({
      state: 'rejected',
      note: reason,
    })
    expect(await arr()).toEqual([120_000])
    expect((await edit('ana')).events).toMatchObject([{ what: 'rejected', by: address('fay'), note: reason }])
  })

  it('is answered alike when HubSpot sends the same again, and refused to others afterwards', async () => {
    const id = await proposed()
    const first = await decided('fay', id, { verdict: 'approve', note: 'seen the contract' })
    expect(await decided('fay', id, { verdict: 'approve', note: 'seen the contract' })).toEqual(first)
    expect((await edit('ana')).events).toHaveLength(1)
    const late = await decided('flo', id, { verdict: 'approve' })
    expect([late.status, late.json.error.message]).toEqual([
      400,
      expect.stringContaining('does not wait: it is approved'),
    ])
  })

  it.each<[string, string, object, string, number, RegExp]>([
    ['of their own', 'ana', { verdict: 'approve' }, '1', 400, /nobody decides about their own/],
    ['by who is not listed', 'rita', { verdict: 'approve' }, '1', 400, /not among those who may/],
    ['outside their book', 'cleo', { verdict: 'approve' }, '1', 403, /no account is yours/],
    ['in sales', 'sam', { verdict: 'approve' }, '1', 403, /your role is sales/],
    ['under another account', 'fay', { verdict: 'approve' }, '2', 400, /is not of this account/],
    ['against without a reason', 'fay', { verdict: 'reject', note: ' ' }, '1', 400, /^note: say why/],
    ['in other words', 'fay', { verdict: 'maybe' }, '1', 400, /^verdict: /],
  ])('is not decided %s', async (_, person, decision, accountId, status, message) => {
    const id = await proposed()
    const { json, ...said } = await decided(person, id, decision, accountId)
    expect([said.status, json.error.message]).toEqual([status, expect.stringMatching(message)])
    expect(await edit('ana')).toMatchObject({ state: 'proposed', events: [] })
  })

  it('tells each who looks at it whether it is their turn', async () => {
    const id = await proposed()
    const others = `It waits for ${address('Fay')} or ${address('flo')} or ${address('cleo')}.`
    expect((await edit('ana')).mayNotDecide).toBe(`You asked for it yourself. ${others}`)
    expect((await edit('rita')).mayNotDecide).toBe(others)
    await decided('fay', id, { verdict: 'approve' })
    expect((await edit('rita')).mayNotDecide).toBeNull()
    await ask('rita', `/v1/accounts/1/adjustments/${id}/undo`, {})
    expect(await edit('ana')).toMatchObject({ state: 'undo_proposed', mayNotDecide: null })
    expect((await decided('ana', id, { verdict: 'approve' })).json).toMatchObject({ state: 'undone' })
    expect(await arr()).toEqual([120_000])
  })
})
