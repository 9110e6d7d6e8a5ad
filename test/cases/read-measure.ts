import type { Measure, Reading } from '../../shared/src/health/measure.ts'
import type { Settings } from '../../shared/src/health/settings.ts'
import { defaultPolicy } from '../../shared/src/policy.ts'
import { asOf, type KnownFacts, viewOf } from './account-view.ts'

/** What a measure makes of an account of which nothing else is known, with its defaults and what is set. */
export const readOf = (measure: Measure, facts: KnownFacts = {}, set: Settings = {}): Reading =>
  measure.read(viewOf(facts), asOf, defaultPolicy, { ...measure.defaults, ...set })

/** A reading without a value, because of what the pattern says. */
export const isUnknown = (because: RegExp) => ({
  value: null,
  figure: null,
  because: expect.stringMatching(because),
  evidence: [],
  asOf: null,
  applies: true,
})

/** The same for an account that the measure says nothing about. */
export const doesNotApply = (because: RegExp) => ({ ...isUnknown(because), applies: false })
