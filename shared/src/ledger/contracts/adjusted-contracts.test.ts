import { deal, viewOf } from '../../../../test/cases/account-view.ts'
import { rulesOf } from '../../../../test/cases/rules.ts'
import { assess } from '../../assessment.ts'
import { defaultScorecard } from '../../health/scorecard.ts'
import type { Adjustment } from '../../model/adjustment.ts'
import { defaultPolicy } from '../../policy.ts'
import { adjustedContracts } from './adjusted-contracts.ts'

const usd = (amount: number) => ({ minor: amount * 100, currency: 'USD' })
const word = (more: Partial<Adjustment> = {}): Adjustment => ({
  id: 'adj',
  accountId: '1',
  lineId: '10',
  amount: usd(1500),
  effective: '2026-03-01',
  kind: 'movement',
  holds: 'until_source_changes',
  sourceAmount: usd(1200),
  reason: 'price_change',
  lossCause: null,
  note: null,
  by: 'Ana',
  knownFrom: '2026-02-20',
  ...more,
})
const facts = (adjustments: Adjustment[], amount = '1200') =>
  viewOf({ deals: [deal({ amount })], adjustments })
const amounts = (adjustments: Adjustment[], amount?: string) =>
  adjustedContracts(facts(adjustments, amount), defaultPolicy).map(({ arr }) => arr!.minor / 100)

describe('contracts with amounts set by hand', () => {
  it('carry the amount from its day on, and say who set it', () => {
    const [contract] = adjustedContracts(facts([word()]), defaultPolicy)
    expect(contract).toMatchObject({
      arr: usd(1500),
      origins: {
        arr: { basis: 'stated', rung: 'confirmed', rule: 'set by Ana from 2026-03-01 on (price change)' },
      },
    })
    expect(amounts([word({ effective: '2026-12-01' })])).toEqual([1200])
  })

  it('go back to the source once it says something else', () => {
    expect(amounts([word()], '1300')).toEqual([1300])
    expect(amounts([word({ holds: 'pin' })], '1300')).toEqual([1500])
  })

  it('count revenue that no source knows of', () => {
    expect(amounts([word({ lineId: null, sourceAmount: null })])).toEqual([1200, 1500])
  })

  it('are what an assessment adds up', () => {
    const rules = rulesOf(defaultScorecard, [])
    expect(assess(facts([word()]), rules, null).arr!.totals).toEqual([usd(1500)])
    expect(assess(facts([]), rules, null).arr!.totals).toEqual([usd(1200)])
  })
})
