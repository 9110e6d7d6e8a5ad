import { jest } from '@jest/globals'
import { adjustableLines, countedOn } from '@perennial/shared/ledger/adjustments/adjustable-lines'
import { type ContractLine, contractLine } from '@perennial/shared/model/contract-line'
import { defaultPolicy } from '@perennial/shared/policy'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { adjusted, booksOf } from '../../../test/ledger-desk.ts'
import { knowPortal, portalId, scope } from '../../../test/small-portal.ts'
import { storedAdjustments } from '../view/stored-adjustments.ts'
import type { WriteThrough } from './adjust-desk.ts'
import { listedAdjustments } from './listed.ts'

const eur = (minor: number) => ({ minor, currency: 'EUR' })
const line = (id = 'L', more: Partial<ContractLine> = {}): ContractLine =>
  contractLine({ id, accountId: '1', start: '2026-01-01', end: '2027-01-01', price: eur(120_000), ...more })
const other = line('M', { start: '2026-03-01', price: eur(60_000) })

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
})
afterAll(() => database.drop())
beforeEach(() => database.owner.query('truncate adjustment, adjustment_event'))

/** What account 1 pays a year, in minor units of EUR, by what is known now or was at a moment. */
const arrOn = (day: string, lines: readonly ContractLine[] = [line()], knownOn: Date | null = null) =>
  database.store.portal(portalId, async tx => {
    const [book] = await booksOf(tx, scope('2026-06-30', { knownOn }), lines)
    return countedOn(adjustableLines(book!, defaultPolicy.ledger), day).get('EUR') ?? 0
  })

const listed = (lines: readonly ContractLine[] = [line()]) =>
  database.store.portal(portalId, async tx => {
    const at = scope('2026-06-30')
    const books = new Map((await booksOf(tx, at, lines)).map(book => [book.account.id, book]))
    return listedAdjustments(await storedAdjustments(tx, at), books, defaultPolicy)
  })

const adjust = (
  ...asked: Parameters<typeof adjusted> extends [unknown, unknown, ...infer Rest] ? Rest : never
) => adjusted(database.store, [line()], ...asked)

describe('an adjustment', () => {
  it('gives a receipt with both values and its effect, and counts at once', async () => {
    expect(await adjust({ note: 'signed amendment' }, { withRates: true })).toMatchObject({
      state: 'approved',
      account: { id: '1', name: 'Account 1' },
      line: { id: 'L' },
      currency: 'EUR',
      amount: 1500,
      source: 1200,
      counted: 1200,
      effect: {
        arr: { on: '2026-06-01', before: 1200, after: 1500 },
        rates: { from: '2025-12-31', to: '2026-06-30' },
      },
      note: 'signed amendment',
      writtenThrough: null,
    })
    expect([await arrOn('2026-05-31'), await arrOn('2026-06-01')]).toEqual([120_000, 150_000])
  })

  it('replaces the one before it: the second is not added to the first', async () => {
    await adjust()
    expect(await adjust({ amount: '1600' })).toMatchObject({ source: 1200, counted: 1500 })
    expect(await arrOn('2026-06-30')).toBe(160_000)
  })

  it('was not known before it was made', async () => {
    const before = new Date()
    await adjust()
    expect(await arrOn('2026-06-30', [line()], new Date(before.getTime() - 1))).toBe(120_000)
  })

  it('shows both values and their difference once the source says something else', async () => {
    await adjust({ holds: 'pin' })
    const [shown] = await listed([line('L', { price: eur(130_000) })])
    expect(shown).toMatchObject({
      amount: 1500,
      sourceThen: 1200,
      sourceNow: 1300,
      difference: 200,
      counts: true,
    })
    await adjust({ effective: '2026-06-10', amount: '1400' })
    const [, given] = await listed([line('L', { price: eur(130_000) })])
    expect(given).toMatchObject({ amount: 1400, sourceNow: 1300, counts: false })
  })

  it('of revenue no source knows of is a line of its own, and can be ended under its id', async () => {
    const { id, line: none } = await adjust({ lineId: null, reason: 'missing_contract' })
    expect(none).toBeNull()
    expect(await arrOn('2026-06-30')).toBe(270_000)
    await adjust({ lineId: id, amount: '0', effective: '2026-06-20', lossCause: 'voluntary' })
    expect([await arrOn('2026-06-19'), await arrOn('2026-06-20')]).toEqual([270_000, 120_000])
  })

  it('can never be rewritten: rows are only added', async () => {
    await adjust()
    const client = await database.store.pool.connect()
    for (const statement of ['update adjustment set amount_minor = 1', 'delete from adjustment_event'])
      await expect(client.query(statement)).rejects.toThrow(/permission denied/)
    client.release()
  })
})

describe('the same key', () => {
  it('is answered with the same receipt, and nothing is done twice', async () => {
    const first = await adjust({ key: 'k1' })
    expect(await adjust({ key: 'k1' })).toEqual(first)
    expect(await listed()).toHaveLength(1)
  })

  it('is answered so when both come at once', async () => {
    const [a, b] = await Promise.all([adjust({ key: 'k1' }), adjust({ key: 'k1' })])
    expect(a).toEqual(b)
    expect(await listed()).toHaveLength(1)
  })

  it.each([{ amount: '1600' }, { by: 'Bo' }, { accountId: '2' }])(
    'for something else (%j) is refused',
    async more => {
      await adjust({ key: 'k1' })
      await expect(adjust({ key: 'k1', ...more })).rejects.toThrow(
        /key: "k1" was used for another adjustment, by Ana/,
      )
    },
  )
})

describe('what the asker saw', () => {
  it('being in force, the adjustment is made', async () => {
    expect(await adjust({ expect: '1200.00' })).toMatchObject({ state: 'approved' })
  })

  it('being changed meanwhile, both values are named and nothing is written', async () => {
    await adjust({ by: 'Bo' })
    await expect(adjust({ expect: '1200', amount: '1700' })).rejects.toThrow(
      /expect: "1200" is not in force on 2026-06-01: EUR 1,500.00 is, adjusted by Bo on \d{4}-\d\d-\d\d; the source says EUR 1,200.00/,
    )
    expect(await arrOn('2026-06-30')).toBe(150_000)
  })

  it('being changed by the CRM, that is named with its day', async () => {
    const changed = [line('L', { price: eur(130_000), knownFrom: '2026-06-15' })]
    await expect(adjusted(database.store, changed, { expect: '1200' })).rejects.toThrow(
      /EUR 1,300.00 is, known from the source since 2026-06-15/,
    )
  })

  it('of two who saw the same, only one is served', async () => {
    const both = await Promise.allSettled([
      adjust({ expect: '1200', by: 'Ana' }),
      adjust({ expect: '1200', by: 'Bo' }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

it.each([
  ['several lines and none named', {}, /several are in force/],
  ['a line that is none', { lineId: 'X' }, /is not a recurring line/],
  [
    'a day on which the line is over',
    { lineId: 'L', effective: '2027-01-01' },
    /is not in force on 2027-01-01/,
  ],
  ['another currency', { lineId: 'L', currency: 'USD' }, /is not the line's: it pays EUR/],
  ['no amount', { lineId: 'L', amount: 'much' }, /is no amount/],
  ['less than nothing', { lineId: 'L', amount: '-1' }, /is no amount/],
  ['no day', { lineId: 'L', effective: '1 June' }, /is not a day/],
  ['what is counted anyway', { lineId: 'L', amount: '1200' }, /changes nothing/],
])('%s is refused, and nothing is written', async (_, asked, message) => {
  await expect(adjusted(database.store, [line(), other], asked)).rejects.toThrow(message)
  expect(await listed([line(), other])).toEqual([])
})

it('the refusal of several lines names them', async () => {
  await expect(adjusted(database.store, [line(), other])).rejects.toMatchObject({
    field: 'contract',
    remedy: expect.stringContaining('L (L, from 2026-01-01 until 2027-01-01); M (M, from 2026-03-01'),
  })
})

describe('writing through', () => {
  const through = { kind: 'deal', id: 'L', property: 'arr', value: '1500.00' }

  it('is told in the receipt', async () => {
    const receipt = await adjust({}, { writeThrough: async () => through })
    expect(receipt.writtenThrough).toEqual(through)
  })

  it('that the CRM refuses leaves nothing behind', async () => {
    const refusing = async () => {
      throw new Error('the CRM said no')
    }
    await expect(adjust({}, { writeThrough: refusing })).rejects.toThrow('the CRM said no')
    expect(await listed()).toEqual([])
  })

  it('does not happen for what must wait', async () => {
    const writeThrough = jest.fn<WriteThrough>()
    await expect(adjust({}, { writeThrough, approval: { above: 100 } })).rejects.toThrow(/must wait/)
    expect(writeThrough).not.toHaveBeenCalled()
  })
})
