import { dueRenewal } from '../../../test/cases/forecast.ts'
import type { DueRenewal } from './due-renewal.ts'
import type { Learned } from './learned.ts'
import { type Concluded, likelihoodOf } from './likelihood.ts'

const asOf = '2026-06-30'
const seen = (share: number) => ({ share, cases: 4, prior: 0.5 })
const learned: Learned = {
  contracts: seen(0),
  depth: seen(0),
  rise: seen(0),
  bound: seen(0.8),
  silent: seen(0.95),
  noticed: seen(0.08),
  base: { rate: 0.85, decided: 40, source: 'portal' },
}
const concluded: Concluded = {
  renews: 0.7,
  contracts: null,
  because: 'Rate of its band.',
  by: 'band_rate',
  band: 'watch',
  asOf: '2026-06-28',
}
const of = (facts: Partial<DueRenewal>, known: Concluded | null = concluded) =>
  likelihoodOf(dueRenewal(facts), asOf, { concluded: known, learned })

const passed = { autoRenews: true, notice: '2026-06-29' }
const renewed = { what: 'renewed', on: '2026-05-01', final: [] } as const

it.each([
  ['conclusion', 0.7, {}],
  ['decision', 1, { outcome: renewed }],
  ['decision', 0, { outcome: { ...renewed, what: 'lost' } }],
  ['decision', 1, { outcome: renewed, noticeGivenOn: '2026-01-01' }],
  ['notice', 0.08, { noticeGivenOn: '2026-06-01' }],
  ['notice', 0.08, { ...passed, noticeGivenOn: '2026-06-01' }],
  ['conclusion', 0.7, { ...passed, notice: '2026-06-30' }],
  ['conclusion', 0.7, { ...passed, autoRenews: false }],
  ['conclusion', 0.7, { ...passed, due: '2026-06-30' }],
] as const)('rests on %s: %d for %j', (from, renews, facts) => {
  expect(of(facts)).toMatchObject({ from, renews, scored: true })
})

describe('silence past the notice date of an auto-renewing contract', () => {
  const after = (renews: number) => of(passed, { ...concluded, renews }).renews

  it('moves the odds as it did in the past', () => {
    // 0.95 against 0.8: odds of 19 against 4.
    expect(of(passed)).toMatchObject({
      from: 'silence',
      scored: true,
      renews: expect.closeTo((7 * 19) / (7 * 19 + 3 * 4)),
    })
    expect(after(0.8)).toBeCloseTo(0.95)
  })

  it('leaves what is certain, and the order of accounts', () => {
    expect([after(0), after(1)]).toEqual([0, 1])
    expect(after(0.3)).toBeLessThan(after(0.6))
  })

  it('tells of an account that is not scored, too', () => {
    expect(of(passed, null)).toMatchObject({ from: 'silence', scored: false })
    expect(of(passed, null).because).toContain('The account is not scored')
  })
})

it('of an account without a conclusion is the portal’s, and says so', () => {
  expect(of({}, null)).toEqual({
    renews: 0.85,
    from: 'base_rate',
    scored: false,
    because: "The account is not scored: the portal's own rate of 85 % over 40 decided renewals.",
  })
  const base = { rate: 0.85, decided: 1, source: 'prior' } as const
  expect(
    likelihoodOf(dueRenewal(), asOf, { concluded: null, learned: { ...learned, base } }).because,
  ).toMatch(/only 1 renewal was decided yet: a stated prior of 85 %/)
})

it('says what it rests on', () => {
  expect(of({}).because).toBe('Rate of its band. As of 2026-06-28.')
  expect(of(passed).because).toMatch(
    /notice date 2026-06-29 has passed without notice: 70 % becomes .* 95 %: 4 past cases, drawn towards 50 %; all/,
  )
})
