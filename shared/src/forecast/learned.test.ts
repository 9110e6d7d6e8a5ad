import { dueRenewal } from '../../../test/cases/forecast.ts'
import { conversionTo } from '../ledger/units/conversion.ts'
import type { DueRenewal } from './due-renewal.ts'
import { learnedFrom } from './learned.ts'

const asOf = '2026-06-30'
const usd = (minor: number) => [{ minor, currency: 'USD' }]
const came = (before: number, after: number, facts: Partial<DueRenewal> = {}): DueRenewal =>
  dueRenewal({
    due: '2026-03-01',
    target: usd(before),
    outcome:
      after > 0
        ? { what: 'renewed', on: '2026-02-01', final: usd(after) }
        : { what: 'lost', on: '2026-02-01', final: [] },
    ...facts,
  })
const learned = (renewals: DueRenewal[], strength = 10) =>
  learnedFrom(renewals, asOf, conversionTo('USD', []), { rate: 0.85, strength })

describe('what a portal without a past is taken to do', () => {
  it('is said beforehand: no contraction, no rise, a stated prior', () => {
    expect(learned([])).toMatchObject({
      contracts: { share: 0, cases: 0 },
      depth: { share: 0.2, cases: 0 },
      rise: { share: 0, cases: 0 },
      bound: { share: 0.85, cases: 0 },
      silent: { share: 0.97, cases: 0 },
      noticed: { share: 0.05, cases: 0 },
      base: { rate: 0.85, decided: 0, source: 'prior' },
    })
  })
})

describe('what past renewals teach', () => {
  it('is how many renewed for less, and by how much', () => {
    const { contracts, depth } = learned(
      [came(100, 60), came(100, 100), came(100, 120), came(100, 100), came(100, 0)],
      1,
    )
    expect(contracts).toMatchObject({ cases: 4, share: 1 / 5 })
    expect(depth).toMatchObject({ cases: 1, share: (0.4 + 5 * 0.2) / 6 })
  })

  it('is how much the others gained, weighed by amount, drawn towards nothing, no rise beyond a doubling', () => {
    const rise = (renewals: DueRenewal[], strength = 10) => learned(renewals, strength).rise.share
    expect(rise([came(100, 110), came(300, 300)], 2)).toBeCloseTo((10 / 400) * 0.5)
    expect(rise([came(100, 900)], 1)).toBeCloseTo(0.5)
    expect(rise([came(100, 150, { agreedRise: 0.5 })])).toBe(0)
  })

  it('is the portal’s own rate once it has decided as many renewals as the prior weighs', () => {
    expect(learned([came(1, 1), came(1, 1), came(1, 0), came(1, 1)], 4).base).toEqual({
      rate: 0.75,
      decided: 4,
      source: 'portal',
    })
    expect(learned([came(1, 1), came(1, 1), came(1, 0)], 4).base).toMatchObject({
      rate: 0.85,
      decided: 3,
      source: 'prior',
    })
  })

  it('is what followed silence at the notice date of auto-renewing contracts', () => {
    const auto = { autoRenews: true, notice: '2026-01-15' }
    const heardBefore = { ...auto, notice: '2026-02-15' }
    expect(learned([came(1, 1, auto), came(1, 0, auto), came(1, 0, heardBefore)], 2).silent).toMatchObject({
      cases: 2,
      share: (1 + 2 * 0.97) / 4,
    })
    expect(learned([came(1, 1, auto), came(1, 0, heardBefore)]).bound.cases).toBe(2)
    expect(learned([came(1, 1, { ...auto, autoRenews: false })]).silent.cases).toBe(0)
  })

  it('is what followed notice', () => {
    expect(learned([came(1, 0, { noticeGivenOn: '2026-01-01' })], 1).noticed).toMatchObject({
      cases: 1,
      share: 0.025,
    })
  })

  it('comes from the last two years, and from what is decided', () => {
    expect(learned([came(1, 1, { due: '2024-06-30' }), dueRenewal()]).base.decided).toBe(0)
  })

  it('leaves out amounts that are not known, without a rate, or nothing', () => {
    const euro = came(1, 1, { target: [{ minor: 5, currency: 'EUR' }] })
    expect(learned([euro, came(0, 5), came(1, 1, { target: null })]).contracts.cases).toBe(0)
  })
})
