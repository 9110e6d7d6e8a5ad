import { measureFact } from '../lifecycle/fact-table.ts'
import type { Facts } from '../lifecycle/facts.ts'
import type { Contribution } from './weigh.ts'

/** Facts of an account with what its measures read; a measure without a value is not known. */
export const scoreFacts = (facts: Facts, contributions: readonly Contribution[]): Facts => ({
  ...facts,
  values: {
    ...facts.values,
    ...Object.fromEntries(contributions.map(({ measure, value }) => [measureFact(measure), value])),
  },
})
