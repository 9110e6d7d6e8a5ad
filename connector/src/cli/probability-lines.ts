import type { Assessment } from '@perennial/shared/assessment'
import { daysBetween } from '@perennial/shared/day'
import { riskSum } from '@perennial/shared/risk/model/model-probability'
import type { RenewalModel } from '@perennial/shared/risk/model/renewal-model'
import { whyNoProbability } from '@perennial/shared/risk/probability-of'
import type { RiskReason } from '@perennial/shared/risk/renewal-probability'

/** The probability of renewal with its reasons, its age and, of a model, the sum it is made of; or why there is none. */
export function probabilityLines(assessment: Assessment, model: RenewalModel | null): string[] {
  const { probability, renewal, view } = assessment
  if (probability === null || renewal === null)
    return [`Probability of renewal: not known. ${whyNoProbability(assessment)}.`]
  const { renews, low, high, because, restsOn, contracts, reasons } = probability
  return [
    `Probability of renewal: ${percent(renews)} (80 % interval ${percent(low)} to ${percent(high)}). ${because}`,
    ...reasons.raises.map(reason => `  raises the risk: ${reasonText(reason)}`),
    ...reasons.lowers.map(reason => `  lowers the risk: ${reasonText(reason)}`),
    ...(contracts === null ? [] : [`  if it renews, for less with a probability of ${percent(contracts)}`]),
    ...(restsOn === null
      ? []
      : [`  the newest record behind it is of ${restsOn}, ${daysBetween(restsOn, view.asOf)} days ago`]),
    ...(probability.by === 'model' && model !== null ? sumOf(assessment, renewal, model) : []),
  ]
}

const reasonText = ({ label, because }: RiskReason): string => `${label}: ${because}`

/** Rounded parts, and the total of the exact ones. */
function sumOf(
  assessment: Assessment,
  renewal: NonNullable<Assessment['renewal']>,
  model: RenewalModel,
): string[] {
  const { base, logit, parts } = riskSum(assessment, renewal, model)
  const shown = parts.filter(part => Math.abs(part.logit) >= 0.005)
  return [
    `  log-odds of a loss ${signed(logit)} = ${signed(base)} for an average decision`,
    ...shown.map(part => `    ${signed(part.logit)}  ${part.label}`),
  ]
}

const signed = (logit: number): string => `${logit < 0 ? '-' : '+'}${Math.abs(logit).toFixed(2)}`
const percent = (share: number): string => `${Math.round(share * 100)} %`
