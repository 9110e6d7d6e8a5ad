import { movementsReport } from '@perennial/shared/ledger/movements/movements-report'
import { type ContractLine, contractLine } from '@perennial/shared/model/contract-line'
import { defaultPolicy } from '@perennial/shared/policy'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { adjusted, booksOf, conversion } from '../../../test/ledger-desk.ts'
import { knowPortal, portalId, scope } from '../../../test/small-portal.ts'
import { closeMonth } from './close.ts'
import { closedPeriods } from './closed-periods.ts'
import { withClosedPeriods } from './with-closed-periods.ts'

const line = (id: string, start: string, minor: number): ContractLine =>
  contractLine({ id, accountId: id, start, price: { minor, currency: 'EUR' } })
const known = [line('1', '2026-01-01', 120_000), line('2', '2026-09-10', 60_000)]
const late = line('3', '2026-09-20', 24_000)

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
})
afterAll(() => database.drop())
beforeEach(() => database.owner.query('truncate period_close, adjustment, adjustment_event'))

const ledger = defaultPolicy.ledger
const close = (month = '2026-09', by = 'Fay', asOf = '2026-10-05') =>
  database.store.portal(portalId, tx =>
    closeMonth(tx, scope(asOf), () => booksOf(tx, scope(asOf), known), {
      month,
      by,
      policyName: 'default',
      ledger,
      conversion,
    }),
  )

const bridge = (lines: readonly ContractLine[], more: { measure?: 'arr' | 'mrr'; to?: string } = {}) =>
  database.store.portal(portalId, async tx => {
    const asked = {
      from: '2026-08-01',
      to: '2026-10-31',
      by: 'month',
      level: 'account',
      measure: 'arr',
      ...more,
    } as const
    const policy = { policy: ledger, policyName: 'default', conversion }
    const report = movementsReport(await booksOf(tx, scope('2026-10-31'), lines), { ...asked, ...policy })
    return withClosedPeriods(tx, scope('2026-10-31'), report)
  })

describe('a closed month', () => {
  it('is frozen with its bridge and retention, in ARR and MRR, and by whom', async () => {
    const closed = await close()
    expect(closed).toMatchObject([
      { measure: 'arr', movements: { month: '2026-09', open: 1200, new: 600, close: 1800 }, closedBy: 'Fay' },
      {
        measure: 'mrr',
        movements: { open: 100, new: 50, close: 150 },
        retention: { nrr: 1, grr: 1, logo: 1 },
      },
    ])
    expect(await database.store.portal(portalId, tx => closedPeriods(tx, portalId))).toEqual(closed)
  })

  it('is closed once, even by two at the same time', async () => {
    const both = await Promise.allSettled([close(), close('2026-09', 'Flo')])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(close()).rejects.toThrow(/month: "2026-09" was closed by (Fay|Flo) at \d{4}/)
  })

  it.each([
    ['2026-10', /is not over on 2026-10-05/],
    ['2026-13', /is no month/],
    ['September', /is no month/],
  ])('cannot be %s', async (month, message) => {
    await expect(close(month)).rejects.toThrow(message)
  })

  it('is over only after its last day', async () => {
    await expect(close('2026-09', 'Fay', '2026-09-30')).rejects.toThrow(/is not over/)
    await expect(close('2026-09', 'Fay', '2026-10-01')).resolves.toHaveLength(2)
  })

  it('makes what reaches into it wait for a second person', async () => {
    await close()
    const lines = [line('1', '2026-01-01', 120_000)]
    const into = await adjusted(database.store, lines, { effective: '2026-09-30' }, { asOf: '2026-10-05' })
    expect(into).toMatchObject({ state: 'proposed', waitsFor: ['reaches into 2026-09, which is closed'] })
    const after = await adjusted(database.store, lines, { effective: '2026-10-01' }, { asOf: '2026-10-05' })
    expect(after.state).toBe('approved')
  })
})

describe('what becomes known after a close', () => {
  it('is nothing while the same is known', async () => {
    await close()
    expect((await bridge(known)).priorPeriodAdjustments).toEqual([])
  })

  it('stands on a line of its own, by who closed it, and leaves what was closed as it was', async () => {
    await close()
    const { priorPeriodAdjustments: lines, rows } = await bridge([...known, late])
    expect(rows[1]).toMatchObject({ month: '2026-09', new: 600, close: 1800 })
    expect(lines).toMatchObject([
      {
        month: '2026-09',
        closedBy: 'Fay',
        asClosed: { new: 600, close: 1800 },
        asNowKnown: { new: 840, close: 2040 },
        difference: 240,
      },
    ])
    expect((await bridge([...known, late], { measure: 'mrr' })).priorPeriodAdjustments).toMatchObject([
      { difference: 20 },
    ])
  })

  it('is not judged by a report that has only part of the month', async () => {
    await close()
    expect((await bridge([...known, late], { to: '2026-09-29' })).priorPeriodAdjustments).toBeUndefined()
  })
})
