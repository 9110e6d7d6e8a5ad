import type { Measure } from './measure.ts'
import { activeUsersShare } from './measures/active-users-share.ts'
import { commentSentiment } from './measures/comment-sentiment.ts'
import { companyProperty } from './measures/company-property.ts'
import { contractSignals } from './measures/contract-signals.ts'
import { csat } from './measures/csat.ts'
import { csmSentiment } from './measures/csm-sentiment.ts'
import { defectTickets } from './measures/defect-tickets.ts'
import { engagementFrequency } from './measures/engagement-frequency.ts'
import { engagementRecency } from './measures/engagement-recency.ts'
import { executiveEngagement } from './measures/executive-engagement.ts'
import { featureBreadth } from './measures/feature-breadth.ts'
import { howToTickets } from './measures/how-to-tickets.ts'
import { keyFeatureDrop } from './measures/key-feature-drop.ts'
import { licenceUse } from './measures/licence-use.ts'
import { missedMilestones } from './measures/missed-milestones.ts'
import { negativeSurvey } from './measures/negative-survey.ts'
import { nps } from './measures/nps.ts'
import { onboardingProgress } from './measures/onboarding-progress.ts'
import { overdueInvoices } from './measures/overdue-invoices.ts'
import { productIncidents } from './measures/product-incidents.ts'
import { productUptime } from './measures/product-uptime.ts'
import { responseGap } from './measures/response-gap.ts'
import { sponsorChange } from './measures/sponsor-change.ts'
import { stakeholderRoles } from './measures/stakeholder-roles.ts'
import { surveySentiment } from './measures/survey-sentiment.ts'
import { tenure } from './measures/tenure.ts'
import { ticketAgeing } from './measures/ticket-ageing.ts'
import { ticketLoad } from './measures/ticket-load.ts'
import { ticketResolution } from './measures/ticket-resolution.ts'
import { ticketSentiment } from './measures/ticket-sentiment.ts'
import { usageFrequency } from './measures/usage-frequency.ts'
import { usageLevel } from './measures/usage-level.ts'
import { usageTrend } from './measures/usage-trend.ts'
import { valueRealised } from './measures/value-realised.ts'

/** Every measure there is, in the order a scorecard lists them. */
export const measures: readonly Measure[] = [
  engagementRecency,
  engagementFrequency,
  responseGap,
  executiveEngagement,
  usageTrend,
  usageFrequency,
  keyFeatureDrop,
  featureBreadth,
  activeUsersShare,
  licenceUse,
  usageLevel,
  ticketLoad,
  ticketAgeing,
  defectTickets,
  howToTickets,
  ticketResolution,
  ticketSentiment,
  productUptime,
  productIncidents,
  surveySentiment,
  nps,
  csat,
  negativeSurvey,
  commentSentiment,
  onboardingProgress,
  missedMilestones,
  valueRealised,
  overdueInvoices,
  contractSignals,
  csmSentiment,
  stakeholderRoles,
  sponsorChange,
  tenure,
  companyProperty,
]

export const measureById = new Map(measures.map(measure => [measure.id, measure]))
