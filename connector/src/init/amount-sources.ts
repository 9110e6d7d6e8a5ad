import type { PropertyDefinition } from '../crm/crm.ts'
import { numberOf } from '../view/values.ts'
import { isCandidate } from './candidates.ts'
import { folded } from './folded.ts'
import { itemsValue } from './line-item-value.ts'
import type { SeenDeal } from './seen-deals.ts'

/** Something beside the amount that states what a deal is worth in a year. */
export interface YearlySource {
  name: string
  /** In the currency of the deal; several when what is once paid may or may not be in the amount. */
  of: (deal: SeenDeal) => { yearly: number; oneOff: number } | null
}

const property = (name: string, times: number): YearlySource => ({
  name,
  of: deal => {
    const value = numberOf(deal.record.properties, name)
    return value === null || value <= 0 ? null : { yearly: value * times, oneOff: 0 }
  },
})

/** Line items, HubSpot's own yearly and monthly figures, and number properties that are named so. */
export function yearlySources(definitions: readonly PropertyDefinition[]): YearlySource[] {
  const numbers = definitions.filter(definition => isCandidate(definition) && definition.type === 'number')
  const named = (pattern: RegExp) =>
    numbers.filter(({ name, label }) => pattern.test(`${folded(name)} ${folded(label)}`))
  return [
    { name: 'the yearly value of the recurring line items', of: deal => itemsValue(deal.lineItems) },
    property('hs_arr', 1),
    property('hs_mrr', 12),
    ...named(/\barr\b|annual recurring|yearly (value|amount)|jahreswert|jahresbetrag/).map(({ name }) =>
      property(name, 1),
    ),
    ...named(
      /\bmrr\b|monthly (recurring|amount|value|fee)|monatlich|monatsbetrag|mensuel|mensual|maandbedrag/,
    ).map(({ name }) => property(name, 12)),
  ]
}
