import { contract, viewOf } from '../../../test/cases/account-view.ts'
import { renewalOn } from '../ledger/renewal.ts'
import { defaultPolicy } from '../policy.ts'
import { afterSilence, regimeOf, silenceOf } from './regime.ts'

const auto = { autoRenews: true, noticeDays: 60 }
const regime = (on: string, facts: object, noticeGivenOn: string | null = null) =>
  regimeOf(renewalOn([contract(facts)], on, defaultPolicy)!, {
    ...viewOf({ account: { noticeGivenOn } }),
    asOf: on,
  })

describe('the regime of a renewal', () => {
  it.each([
    ['on the last day for notice', '2026-11-02', auto, null, null],
    ['a day later', '2026-11-03', auto, null, 'silence'],
    [
      'a day later, where it does not renew by itself',
      '2026-11-03',
      { ...auto, autoRenews: false },
      null,
      null,
    ],
    ['a day later, where that is not known', '2026-11-03', { ...auto, autoRenews: null }, null, null],
    ['where no notice period is known', '2026-12-20', { autoRenews: true }, null, null],
    ['after notice, in time', '2026-10-01', auto, '2026-09-30', 'notice'],
    ['after notice, whether or not it renews by itself', '2026-10-01', {}, '2026-09-30', 'notice'],
    ['before the notice that is dated later', '2026-09-29', auto, '2026-09-30', null],
    ['after notice on the contract before', '2026-10-01', auto, '2025-10-01', null],
  ] as const)('%s', (_, on, facts, noticeGivenOn, expected) => {
    expect(regime(on, facts, noticeGivenOn)).toBe(expected)
  })
})

const prior = { rate: 0.85, strength: 10 }
const before = {
  renews: 0.6,
  low: 0.5,
  high: 0.7,
  because: 'As the model says.',
  by: 'model' as const,
  model: 3,
  contracts: null,
  restsOn: null,
  reasons: { raises: [], lowers: [] },
}

describe('silence past the notice date', () => {
  it('is good news as far as it is assumed to be, while nothing was decided', () => {
    const { ratio } = silenceOf({ silent: [], bound: [] }, prior)
    expect(ratio).toBeCloseTo(0.97 / 0.03 / (0.85 / 0.15), 9)
    expect(afterSilence(before, silenceOf({ silent: [], bound: [] }, prior)).renews).toBeCloseTo(0.895, 3)
  })

  it("tells nothing where the portal's silent customers left as often as all others", () => {
    const half = [{ renewed: 4_000, decided: 8_000 }]
    expect(silenceOf({ silent: half, bound: half }, prior).ratio).toBeCloseTo(1, 2)
  })

  it('moves what was believed, and does not replace it', () => {
    const silence = silenceOf({ silent: [], bound: [] }, prior)
    const [worse, better] = [afterSilence({ ...before, renews: 0.3 }, silence), afterSilence(before, silence)]
    expect(worse.renews).toBeLessThan(better.renews)
    expect(better).toMatchObject({ by: 'silence', model: 3 })
    expect(better.because).toMatch(
      /So 60 % becomes 9\d %\. As the model says\.$|So 60 % becomes 8\d %\. As the model says\.$/,
    )
  })
})
