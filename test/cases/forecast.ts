import type { DueRenewal, RenewalRules, RenewalSource } from '@perennial/shared/forecast/due-renewal'
import { ForecastPolicy } from '@perennial/shared/forecast/forecast-policy'
import type { RenewalItem } from '@perennial/shared/forecast/item'
import { type PipelineFacts, pipelineOf } from '@perennial/shared/forecast/pipeline'
import { conversionTo } from '@perennial/shared/ledger/units/conversion'
import { defaultPolicy } from '@perennial/shared/policy'
import { asOf } from './account-view.ts'
import { book } from './ledger-book.ts'

/** The default policy, as renewals are read by it. */
export const rules: RenewalRules = {
  ...defaultPolicy.ledger,
  renewalWindowDays: defaultPolicy.renewalWindowDays,
  overdueDays: defaultPolicy.overdueDays,
}

/** An account with the given lines and nothing else known of it. */
export const sourceOf = (
  id: string,
  lines: Parameters<typeof book>[1],
  { account = {}, ...facts }: Partial<Omit<RenewalSource, 'book'>> & { account?: object } = {},
): RenewalSource => ({
  book: book(id, lines, account),
  deals: [],
  noticeGivenOn: null,
  dateBasis: new Map(),
  ...facts,
})

/** A pipeline in USD under the default policy. */
export const pipeline = (sources: readonly RenewalSource[], facts: Partial<PipelineFacts> = {}) =>
  pipelineOf({
    asOf,
    sources,
    concluded: new Map(),
    calls: [],
    rules,
    thresholds: ForecastPolicy.parse({}),
    conversion: conversionTo('USD', []),
    prior: { rate: 0.85, strength: 10 },
    ...facts,
  })

/** An open renewal of USD 1,000 of which nothing else is known. */
export const dueRenewal = (facts: Partial<DueRenewal> = {}): DueRenewal => ({
  due: '2026-09-30',
  notice: null,
  autoRenews: null,
  basis: 'stated',
  lines: ['1'],
  target: [{ minor: 100_000, currency: 'USD' }],
  agreedRise: null,
  noticeGivenOn: null,
  dealCloses: null,
  outcome: null,
  ...facts,
})

/** An item that renews with a probability at its target, minor units. */
export function renewalItem(facts: Partial<RenewalItem> = {}): RenewalItem {
  const { target = 100_000, likelihood = 0.8 } = facts
  const expected = target === null ? null : Math.round(target * likelihood)
  return {
    account: 'a',
    name: 'Ada',
    parent: null,
    owner: null,
    segment: null,
    url: null,
    due: '2026-09-30',
    notice: null,
    close: null,
    state: 'not_due',
    autoRenews: null,
    basis: 'stated',
    target,
    expected,
    forecast: expected,
    final: null,
    original: target === null ? null : [{ minor: target, currency: 'USD' }],
    finalOriginal: null,
    likelihood,
    likelihoodFrom: 'conclusion',
    likelihoodBecause: 'As the model says.',
    amountBecause: '',
    amounts: [{ share: 1, amount: target ?? 0 }],
    uplift: 0,
    contraction: 0,
    category: 'best_case',
    categoryBy: 'model',
    modelCategory: 'best_case',
    calls: { owner: null, manager: null },
    band: null,
    exposure: 0,
    expectedLoss: 0,
    atWill: false,
    ...facts,
  }
}

/** The same, decided at an amount; 0 = lost. */
export const decidedItem = (final: number, facts: Partial<RenewalItem> = {}): RenewalItem =>
  renewalItem({
    state: 'decided',
    likelihood: final > 0 ? 1 : 0,
    likelihoodFrom: 'decision',
    expected: final,
    forecast: final,
    final,
    amounts: [{ share: 1, amount: final }],
    ...facts,
  })
