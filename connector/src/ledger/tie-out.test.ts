import { contractLine } from '@perennial/shared/model/contract-line'
import type { Money } from '@perennial/shared/money'
import { Policy } from '@perennial/shared/policy'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { booksOf } from '../../../test/ledger-desk.ts'
import { knowPortal, portalId, scope } from '../../../test/small-portal.ts'
import type { Tx } from '../store/store.ts'
import { type TieOutReport, tieOut } from './tie-out.ts'
import { explainVariance, signOff } from './tie-out-acts.ts'

const eur = (minor: number): Money => ({ minor, currency: 'EUR' })
const lines = [
  contractLine({ id: 'L', accountId: '1', start: '2026-01-01', price: eur(120_000) }),
  contractLine({ id: 'M', accountId: '2', start: '2026-01-01', end: '2026-10-01', price: eur(60_000) }),
]
const today = scope('2026-10-05')

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
})
afterAll(() => database.drop())
beforeEach(() => database.owner.query('truncate tie_out, tie_out_sign'))

type Billed = Record<string, Money[]>
const asBilled: Billed = { 1: [eur(9000), eur(1000)], 2: [eur(4000)], 3: [eur(500)] }

/** Does something with the month as compared, and answers how it stands then. */
const then = (
  work: (tx: Tx, report: TieOutReport) => Promise<void> = async () => undefined,
  { billed = asBilled, tolerance = 0, month = '2026-09' } = {},
) =>
  database.store.portal(portalId, async tx => {
    const facts = { books: await booksOf(tx, today, lines), billed: new Map(Object.entries(billed)) }
    const compared = () => tieOut(tx, today, Policy.parse({ tieOutTolerance: tolerance }), month, facts)
    await work(tx, await compared())
    return compared()
  })

const explain = (accountId: string, text: string) =>
  then((tx, report) => explainVariance(tx, today, report, { accountId, text, by: 'Fay' }))
const sign = (more: { billed?: Billed; tolerance?: number; month?: string } = {}) =>
  then((tx, report) => signOff(tx, today, report, 'Fay'), more)

describe('a tie-out', () => {
  it('compares the revenue of the last day of the month with all that was billed for it', async () => {
    const { rows, totals, unexplained, signed } = await then()
    expect(rows.map(({ account, ledger, billed, variance }) => [account, ledger, billed, variance])).toEqual([
      ['2', 50, 40, -10],
      ['3', 0, 5, 5],
      ['1', 100, 100, 0],
    ])
    expect(totals).toEqual([{ currency: 'EUR', ledger: 150, billed: 145, variance: -5, unexplained: 15 }])
    expect([unexplained, signed]).toEqual([2, null])
  })

  it('keeps the reason given last, with its note and who gave it', async () => {
    await explain('2', 'timing')
    const { rows, unexplained } = await explain('2', 'credit: CN-7, paid back')
    expect(rows[0]).toMatchObject({
      reason: 'credit',
      note: 'CN-7, paid back',
      by: 'Fay',
      unexplained: false,
    })
    expect(unexplained).toBe(1)
  })

  it.each([
    ['2', 'because', /is no reason/],
    ['1', 'timing', /has no variance in 2026-09/],
    ['9', 'timing', /has no variance in 2026-09/],
  ])('refuses %s=%s', async (account, text, message) => {
    await expect(explain(account, text)).rejects.toThrow(message)
  })

  it('is not signed while a variance is unexplained, and names it', async () => {
    await expect(sign()).rejects.toThrow(/has 2 unexplained variances: Account 2 -10 EUR, 3 5 EUR/)
    await explain('2', 'credit')
    await explain('3', 'not_in_ledger')
    expect((await sign()).signed).toMatchObject({ by: 'Fay', stands: true })
  })

  it('is signed within the tolerance', async () => {
    expect((await sign({ tolerance: 10 })).signed).toMatchObject({ stands: true })
    expect((await then()).signed).toMatchObject({ by: 'Fay' })
  })

  it('no longer stands once an amount has changed, and can then be signed again', async () => {
    await sign({ tolerance: 10 })
    await expect(sign({ tolerance: 10 })).rejects.toThrow(/was signed off by Fay/)
    const billed = { ...asBilled, 3: [eur(600)] }
    expect((await then(undefined, { billed, tolerance: 10 })).signed).toMatchObject({ stands: false })
    expect((await sign({ billed, tolerance: 10 })).signed).toMatchObject({ stands: true })
  })

  it('of a month that is not over is not signed', async () => {
    await expect(sign({ month: '2026-10', tolerance: 1000 })).rejects.toThrow(/is not over/)
  })
})
