import { adjustableLines, countedOn } from '@perennial/shared/ledger/adjustments/adjustable-lines'
import { contractLine } from '@perennial/shared/model/contract-line'
import { Policy } from '@perennial/shared/policy'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { adjusted, booksOf } from '../../../test/ledger-desk.ts'
import { knowPortal, portalId, scope } from '../../../test/small-portal.ts'
import { storedAdjustments } from '../view/stored-adjustments.ts'
import type { Decision } from './adjustment-events.ts'
import { decide } from './decide.ts'
import { undo } from './undo.ts'

const line = contractLine({
  id: 'L',
  accountId: '1',
  start: '2026-01-01',
  price: { minor: 120_000, currency: 'EUR' },
})
const approval = { above: 100, finance: ['Fay', 'Ana', 'Flo'] }
const policy = Policy.parse({ approval })
const today = scope('2026-06-30')

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
})
afterAll(() => database.drop())
beforeEach(() => database.owner.query('truncate adjustment, adjustment_event'))

const adjust = (by = 'Ana') => adjusted(database.store, [line], { by }, { approval })

const say = (
  verdict: 'approve' | 'reject',
  id: string,
  by: string,
  expect?: 'proposed' | 'undo_proposed',
  under = policy,
): Promise<Decision> =>
  database.store.portal(portalId, tx =>
    decide(tx, today, under, { id, by, note: 'checked', verdict, expect }),
  )

const undone = (id: string, by: string, under = policy): Promise<Decision> =>
  database.store.portal(portalId, tx =>
    undo(tx, today, under, { id, by, note: null }, async () => (await booksOf(tx, today, [line]))[0]),
  )

const arr = (knownOn: Date | null = null) =>
  database.store.portal(portalId, async tx => {
    const [book] = await booksOf(tx, { ...today, knownOn }, [line])
    return countedOn(adjustableLines(book!, policy.ledger), '2026-06-30').get('EUR')
  })

const stateOf = (id: string) =>
  database.store.portal(portalId, async tx => {
    const stored = await storedAdjustments(tx, today)
    return stored.find(({ adjustment }) => adjustment.id === id)!
  })

describe('what waits for a second person', () => {
  it('has no effect until another one approves, and is known from then on', async () => {
    const { id, state, waitsFor } = await adjust()
    expect({ state, waitsFor }).toEqual({
      state: 'proposed',
      waitsFor: ['changes EUR 300.00 a year, more than 100'],
    })
    expect(await arr()).toBe(120_000)
    const { at, state: after } = await say('approve', id, 'Fay')
    expect(after).toBe('approved')
    expect(await arr()).toBe(150_000)
    expect(await arr(new Date(Date.parse(at) - 1))).toBe(120_000)
  })

  it('never has any once it is rejected, and cannot be approved any more', async () => {
    const { id } = await adjust()
    expect(await say('reject', id, 'Fay')).toMatchObject({ state: 'rejected', note: 'checked' })
    await expect(say('approve', id, 'Flo')).rejects.toThrow(/does not wait: it is rejected/)
    expect(await arr()).toBe(120_000)
  })

  it.each([
    ['Ana', /nobody decides about their own/],
    ['Bo', /not among those who may/],
  ])('is not decided by %s', async (by, message) => {
    const { id } = await adjust()
    await expect(say('approve', id, by)).rejects.toThrow(message)
    await expect(say('reject', id, by)).rejects.toMatchObject({ remedy: expect.stringContaining('Fay') })
    expect(await arr()).toBe(120_000)
  })

  it('says where to name approvers when nobody is', async () => {
    const { id } = await adjust()
    await expect(say('approve', id, 'Fay', 'proposed', Policy.parse({}))).rejects.toMatchObject({
      remedy: expect.stringContaining('policy.approval.finance'),
    })
  })

  it('can be withdrawn', async () => {
    const { id } = await adjust()
    expect(await undone(id, 'Ana')).toMatchObject({ state: 'undone', waitsFor: [] })
    await expect(say('approve', id, 'Fay')).rejects.toThrow(/it is undone/)
  })

  it('is answered as the first time when the same person says the same again', async () => {
    const { id } = await adjust()
    const first = await say('approve', id, 'Fay')
    expect(await say('approve', id, ' fay', 'proposed')).toEqual(first)
    expect((await stateOf(id)).events).toHaveLength(1)
    await expect(say('reject', id, 'Fay')).rejects.toThrow(/does not wait: it is approved/)
    await expect(say('approve', id, 'Flo')).rejects.toThrow(/does not wait: it is approved/)
  })

  it('is not taken for the undo that came to wait since', async () => {
    const { id } = await adjust()
    await say('approve', id, 'Fay', 'proposed')
    await undone(id, 'Ana')
    await expect(say('approve', id, 'Fay', 'proposed')).rejects.toThrow(
      /is not what it was: it is undo_proposed/,
    )
    expect(await say('approve', id, 'Fay', 'undo_proposed')).toMatchObject({ state: 'undone' })
    expect(await say('approve', id, 'Fay', 'undo_proposed')).toMatchObject({ state: 'undone' })
  })

  it('is decided once, though two decide at the same time', async () => {
    const { id } = await adjust()
    const both = await Promise.allSettled([say('approve', id, 'Fay'), say('reject', id, 'Flo')])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await stateOf(id)).events).toHaveLength(1)
  })
})

describe('an undo', () => {
  it('is a counter-entry: what it was stays known as it was known then', async () => {
    const { id } = await adjusted(database.store, [line])
    const { at, state } = await undone(id, 'Bo', Policy.parse({}))
    expect(state).toBe('undone')
    expect([await arr(), await arr(new Date(Date.parse(at) - 1))]).toEqual([120_000, 150_000])
    await expect(undone(id, 'Bo')).rejects.toThrow(/cannot be undone: it is undone/)
  })

  it('of what needed two persons needs two as well, and counts on until then', async () => {
    const { id } = await adjust()
    await say('approve', id, 'Fay')
    expect(await undone(id, 'Fay')).toMatchObject({ state: 'undo_proposed', waitsFor: [expect.any(String)] })
    expect(await arr()).toBe(150_000)
    await expect(say('approve', id, 'Fay')).rejects.toThrow(/nobody decides about their own/)
    expect(await say('reject', id, 'Flo')).toMatchObject({ state: 'approved' })
    await undone(id, 'Fay')
    expect(await say('approve', id, 'Flo')).toMatchObject({ state: 'undone' })
    expect(await arr()).toBe(120_000)
    const { events } = await stateOf(id)
    expect(events.map(({ what, by }) => `${what} ${by}`)).toEqual([
      'approved Fay',
      'undo_asked Fay',
      'undo_rejected Flo',
      'undo_asked Fay',
      'undone Flo',
    ])
  })
})

it('an adjustment nobody made is refused', async () => {
  await expect(say('approve', 'none', 'Fay')).rejects.toThrow(/adjustment: "none" is not known/)
})
