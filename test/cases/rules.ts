import type { Rules } from '../../shared/src/assessment.ts'
import { applicable } from '../../shared/src/health/entries.ts'
import { type DataNeed, dataNeeds } from '../../shared/src/health/measure.ts'
import { defaultScorecard, type Scorecard } from '../../shared/src/health/scorecard.ts'
import { defaultStages } from '../../shared/src/lifecycle/stage-defaults.ts'
import { defaultTiers } from '../../shared/src/lifecycle/tier-defaults.ts'
import { defaultPolicy } from '../../shared/src/policy.ts'

/** The default rules of a portal that has all of the data, or only some. */
export const rulesOf = (
  card: Scorecard = defaultScorecard,
  available: readonly DataNeed[] = dataNeeds,
): Rules => ({
  policy: defaultPolicy,
  scorecards: [{ card, entries: applicable(card, new Set(available)) }],
  stages: defaultStages,
  tiers: defaultTiers,
  bandRates: null,
  atWillRates: null,
  silence: null,
  renewalModel: null,
})
