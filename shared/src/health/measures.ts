import type { Measure } from './measure.ts'
import { csmSentiment } from './measures/csm-sentiment.ts'
import { engagementRecency } from './measures/engagement-recency.ts'
import { licenceUse } from './measures/licence-use.ts'
import { onboardingProgress } from './measures/onboarding-progress.ts'
import { stakeholderRoles } from './measures/stakeholder-roles.ts'
import { surveySentiment } from './measures/survey-sentiment.ts'
import { ticketLoad } from './measures/ticket-load.ts'
import { usageTrend } from './measures/usage-trend.ts'

/** Every measure there is, in the order a scorecard lists them. */
export const measures: readonly Measure[] = [
  engagementRecency,
  usageTrend,
  licenceUse,
  ticketLoad,
  surveySentiment,
  onboardingProgress,
  csmSentiment,
  stakeholderRoles,
]

export const measureById = new Map(measures.map(measure => [measure.id, measure]))
