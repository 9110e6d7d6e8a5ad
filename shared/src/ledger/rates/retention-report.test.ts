import { book, paying } from '../../../../test/cases/ledger-book.ts'
import { defaultLedgerPolicy } from '../../ledger-policy.ts'
import type { AccountBook } from '../account-book.ts'
import { conversionTo } from '../units/conversion.ts'
import { type RetentionAsked, retentionReport } from './retention-report.ts'

const conversion = conversionTo('USD', [
  { on: '2025-01-01', currency: 'EUR', rate: 1.1 },
  { on: '2026-06-01', currency: 'EUR', rate: 2 },
])
const asked: RetentionAsked = {
  from: '2025-12-31',
  to: '2026-12-31',
  level: 'account',
  by: null,
  measure: 'arr',
  policy: defaultLedgerPolicy,
  policyName: 'default',
  conversion,
}
const all = (books: AccountBook[], more: Partial<RetentionAsked> = {}) =>
  retentionReport(books, { ...asked, ...more }).groups[0]!

describe('retention', () => {
  it('caps each customer, not the portfolio: an upsell elsewhere hides no loss', () => {
    const lost = book('lost', [paying('1', 100, '2025-01-01', '2026-06-01')])
    const grown = book('grown', [paying('2', 100, '2025-01-01'), paying('3', 100, '2026-02-01')])
    expect(all([lost, grown])).toMatchObject({
      n: 2,
      start: 200,
      end: 200,
      nrr: 1,
      grr: 0.5,
      logo: 0.5,
      lostAmount: 100,
    })
  })

  it('of nobody has no rates, and says so with null', () => {
    expect(all([])).toMatchObject({
      n: 0,
      start: 0,
      nrr: null,
      grr: null,
      logo: null,
      seat: null,
      intervals: { nrr: null, logo: null },
    })
  })

  it('gives counts Wilson intervals: 18 of 20 is 69.9 to 97.2 %', () => {
    const books = Array.from({ length: 20 }, (_, n) =>
      book(`a${n}`, [paying(`l${n}`, 10, '2025-01-01', n < 2 ? '2026-03-01' : null)]),
    )
    const { lower, upper } = all(books).intervals.logo!
    expect(lower).toBeCloseTo(0.699, 3)
    expect(upper).toBeCloseTo(0.9721, 4)
  })

  it('gives money the same interval every time, around the rate, wider where one account dominates', () => {
    const many = Array.from({ length: 40 }, (_, n) =>
      book(`a${n}`, [paying(`l${n}`, 10, '2025-01-01', n % 4 === 0 ? '2026-03-01' : null)]),
    )
    const whale = book('whale', [paying('w', 1000, '2025-01-01', '2026-03-01')])
    const even = all(many)
    expect(all(many).intervals.grr).toEqual(even.intervals.grr)
    expect(even.intervals.grr!.lower).toBeLessThan(0.75)
    expect(even.intervals.grr!.upper).toBeGreaterThan(0.75)
    expect(even.effectiveN).toBeCloseTo(40)
    const heavy = all([...many, whale])
    expect(heavy.effectiveN).toBeLessThan(2)
    expect(heavy.intervals.grr!.upper - heavy.intervals.grr!.lower).toBeGreaterThan(0.5)
  })

  it('converts both ends at the opening rate: a currency that rose is no growth', () => {
    const euro = book('e', [
      paying('1', 0, '2025-01-01', null, { price: { minor: 100_000, currency: 'EUR' } }),
    ])
    expect(all([euro])).toMatchObject({ start: 1100, end: 1100, nrr: 1 })
  })

  it('names what it cannot convert and leaves it out', () => {
    const yen = book('y', [paying('1', 0, '2025-01-01', null, { price: { minor: 100, currency: 'JPY' } })])
    const report = retentionReport([yen, book('a', [paying('2', 10, '2025-01-01')])], asked)
    expect(report.unconverted).toEqual([{ currency: 'JPY', units: 1 }])
    expect(report.groups[0]).toMatchObject({ n: 1, start: 10 })
  })

  it('counts active users where usage tells of them, each account capped; of subscriptions it cannot', () => {
    const books = [book('a', [paying('1', 10, '2025-01-01')]), book('b', [paying('2', 10, '2025-01-01')])]
    const users = {
      open: new Map([
        ['a', 10],
        ['b', 10],
      ]),
      close: new Map([
        ['a', 4],
        ['b', 40],
      ]),
    }
    expect(all(books, { users }).user).toBe(0.7)
    expect(all(books).user).toBeNull()
    expect(all(books, { users, level: 'subscription' }).user).toBeNull()
  })

  it('groups by the attribute of the account; who has none is a group by himself', () => {
    const books = [
      book('a', [paying('1', 10, '2025-01-01')], { plan: 'Pro' }),
      book('b', [paying('2', 30, '2025-01-01', '2026-05-01')], { plan: 'Basic' }),
      book('c', [paying('3', 5, '2025-01-01')]),
    ]
    expect(
      retentionReport(books, { ...asked, by: 'plan' }).groups.map(({ group, n, grr }) => [group, n, grr]),
    ).toEqual([
      ['Basic', 1, 0],
      ['Pro', 1, 1],
      ['unknown', 1, 1],
    ])
  })
})

describe('the renewal rate', () => {
  const due = (...lines: ReturnType<typeof paying>[]) => all([book('a', lines)]).renewal

  it('is of what ended in the window: a contract of several years within its term is in neither', () => {
    expect(due(paying('1', 100, '2025-01-01', '2028-01-01'))).toBeNull()
    expect(due(paying('1', 100, '2025-01-01', '2026-04-01'))).toMatchObject({ due: 100, renewed: 0, rate: 0 })
  })

  it('counts what was renewed up to what was due', () => {
    const next = paying('2', 130, '2026-04-01', null, { replaces: ['1'] })
    expect(due(paying('1', 100, '2025-01-01', '2026-04-01'), next)).toMatchObject({ due: 100, renewed: 100 })
    const less = paying('2', 60, '2026-04-01', null, { replaces: ['1'] })
    expect(due(paying('1', 100, '2025-01-01', '2026-04-01'), less)).toMatchObject({ renewed: 60, rate: 0.6 })
  })

  it('takes other lines of the account for no renewal', () => {
    const beside = paying('2', 500, '2025-01-01')
    expect(due(paying('1', 100, '2025-01-01', '2026-04-01'), beside)).toMatchObject({ due: 100, renewed: 0 })
  })

  it('counts an early renewal on the day the term would have ended, once', () => {
    const early = paying('2', 100, '2026-02-01', '2027-02-01', { replaces: ['1'] })
    expect(due(paying('1', 100, '2025-01-01', '2026-04-01'), early)).toMatchObject({
      due: 100,
      renewed: 100,
      count: 1,
    })
  })

  it('counts a line replaced within its term once', () => {
    const upgraded = paying('2', 150, '2025-06-01', '2026-04-01', { replaces: ['1'] })
    expect(due(paying('1', 100, '2025-01-01', '2026-04-01'), upgraded)).toMatchObject({ due: 150, count: 1 })
  })
})
