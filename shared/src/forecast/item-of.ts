import type { Day } from '../day.ts'
import { toMinorUnits } from '../ledger/lines/price-terms.ts'
import type { Conversion } from '../ledger/units/unit.ts'
import { type Calls, callers } from './call.ts'
import { categoryOf } from './category.ts'
import { convertedSum } from './converted-sum.ts'
import { countedCall } from './counted-call.ts'
import type { DueRenewal, RenewalRules } from './due-renewal.ts'
import type { ForecastPolicy } from './forecast-policy.ts'
import type { ItemAccount, RenewalItem } from './item.ts'
import type { Learned } from './learned.ts'
import { type Concluded, type Likelihood, likelihoodOf } from './likelihood.ts'
import { stateOf } from './renewal-state.ts'
import { expectedLossOf, mean, type RenewedAmount, renewedAmount } from './renewed-amount.ts'

/** What renewals of a portal are judged by on a day. */
export interface Judging {
  asOf: Day
  rules: RenewalRules
  thresholds: ForecastPolicy
  conversion: Conversion
  learned: Learned
}

/** A renewal with what is to be expected of it, and what persons say of it. */
export function itemOf(
  renewal: DueRenewal,
  account: ItemAccount,
  { concluded, calls, judging }: { concluded: Concluded | null; calls: Calls; judging: Judging },
): RenewalItem {
  const { asOf, conversion, rules, thresholds } = judging
  const likelihood = likelihoodOf(renewal, asOf, { concluded, learned: judging.learned })
  const modelCategory = categoryOf(likelihood, thresholds)
  const amounts = amountsOf(renewal, likelihood, concluded, judging)
  const counted = Object.fromEntries(
    callers.map(who => [who, calls[who] && countedCall(calls[who], amounts, asOf, conversion)]),
  ) as RenewalItem['calls']
  const caller =
    renewal.outcome === null ? (['manager', 'owner'] as const).find(who => counted[who]) : undefined
  const called = caller === undefined ? null : counted[caller]
  const category = called?.category ?? modelCategory
  const isAtRisk = concluded?.band === 'at_risk' || category === 'doubtful' || category === 'lost'
  const isOpen = renewal.outcome === null
  return {
    account: account.id,
    name: account.name,
    parent: account.parentId,
    owner: account.owner,
    segment: account.segment,
    url: account.url,
    due: renewal.due,
    notice: renewal.notice,
    close: renewal.outcome?.on ?? renewal.dealCloses,
    state: stateOf(renewal, asOf, rules),
    autoRenews: renewal.autoRenews,
    basis: renewal.basis,
    ...amounts,
    forecast: called === null ? amounts.expected : called.forecast,
    original: renewal.target,
    finalOriginal: renewal.outcome?.final ?? null,
    likelihood: likelihood.renews,
    likelihoodFrom: likelihood.from,
    likelihoodBecause: likelihood.because,
    category,
    categoryBy: caller ?? 'model',
    modelCategory,
    calls: counted,
    band: concluded?.band ?? null,
    exposure: isOpen && isAtRisk ? Math.max(0, amounts.target ?? 0) : 0,
    expectedLoss:
      isOpen && amounts.target !== null
        ? toMinorUnits(expectedLossOf(amounts.target, likelihood.renews, amounts.amounts))
        : 0,
    atWill: false,
  }
}

type Amounts = Pick<RenewedAmount, 'amounts' | 'uplift' | 'contraction'> &
  Pick<RenewalItem, 'target' | 'expected' | 'final' | 'amountBecause'>

function amountsOf(
  renewal: DueRenewal,
  { renews }: Likelihood,
  concluded: Concluded | null,
  { asOf, conversion, learned }: Judging,
): Amounts {
  const target = convertedSum(renewal.target, asOf, conversion)
  if (renewal.outcome !== null) return decided(target, convertedSum(renewal.outcome.final, asOf, conversion))
  const { agreedRise } = renewal
  const contracts = concluded?.contracts ?? null
  const { because, ...worth } = renewedAmount(target ?? 0, { agreedRise, contracts }, learned)
  const expected = target === null ? null : toMinorUnits(renews * mean(worth.amounts))
  return { ...worth, target, expected, final: null, amountBecause: because }
}

const decided = (target: number | null, final: number | null): Amounts => ({
  target,
  expected: final,
  final,
  amounts: [{ share: 1, amount: final ?? 0 }],
  uplift: 0,
  contraction: 0,
  amountBecause: 'What came of it.',
})
