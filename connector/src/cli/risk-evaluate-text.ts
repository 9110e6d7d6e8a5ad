import type { FileEvaluation } from '../risk-file/evaluate-file.ts'
import { columns, count } from './output.ts'

/** What somebody wants to know who would work with these predictions. */
export function evaluationText(report: FileEvaluation & { seconds: number }): string {
  const { n, positives, baseRate, folds, seconds } = report
  return [
    `${count(n, 'decision')}, ${positives.toLocaleString('en-US')} of them lost (${percent(baseRate)}). Each was predicted by a model that had not seen it (${count(folds.length, 'fold')}, ${seconds.toFixed(1)} s).`,
    '',
    capacityText(report),
    budgetText(report),
    '',
    rankingText(report),
    calibrationText(report),
    '',
    columns([['tenth', 'decisions', 'predicted', 'observed'], ...report.deciles.map(decileLine)]),
    ...leakText(report),
    ...report.warnings.map(warning => `Note: ${warning}.`),
  ].join('\n')
}

function capacityText({ atCapacity, deciles }: FileEvaluation): string {
  const { alerts, actualTp, randomTp, expectedTp, precisionLow, precisionHigh, lift, recall } = atCapacity
  return `Of the ${alerts.toLocaleString('en-US')} you would have flagged, ${actualTp} left; random would have been ${Math.round(randomTp)}.${
    deciles.length > 0 && lift !== null && recall !== null
      ? ` That is ${lift.toFixed(1)} times as many, and ${percent(recall)} of all that left. Promised were ${Math.round(expectedTp)}; of such alerts ${percent(precisionLow)} to ${percent(precisionHigh)} come true (95 % interval).`
      : ''
  }`
}

function budgetText({ atBudget: { alerts, realised, threshold } }: FileEvaluation): string {
  if (realised === null || threshold === null) return 'No alert fits the budget of false ones.'
  return `Within the budget of false alerts you could flag ${count(alerts, 'decision')}, those from ${percent(threshold)} on; ${percent(realised)} of them were false.`
}

function rankingText({ auc, brier, brierSkill }: FileEvaluation): string {
  if (auc === null) return 'How well it ranks cannot be told: all ended alike.'
  const skill = brierSkill === null ? '' : `, ${percent(brierSkill)} better than the base rate alone`
  return `Ranking: given one that left and one that stayed, it rates the one that left higher in ${percent(auc)} of the pairs, ${quality(auc)} (AUC ${auc.toFixed(4)}; Brier score ${brier!.toFixed(4)}${skill}).`
}

const quality = (auc: number): string => {
  if (auc > 0.95) return 'too good to be true'
  if (auc >= 0.8) return 'which is good'
  if (auc >= 0.7) return 'which is fair'
  return auc >= 0.6 ? 'which is weak' : 'which is hardly better than chance'
}

function calibrationText({ ece10, slope, intercept, expected, positives }: FileEvaluation): string {
  const sum = `Calibration: ${Math.round(expected).toLocaleString('en-US')} losses were expected and ${positives.toLocaleString('en-US')} came`
  const error = ece10 === null ? '' : `; predicted and observed are ${percent(ece10)} apart on average`
  if (slope === null || intercept === null) return `${sum}${error}.`
  const verdict =
    slope < 0.9 ? ', so predictions are too extreme' : slope > 1.1 ? ', so predictions are too timid' : ''
  return `${sum}${error}, slope ${slope.toFixed(2)} (ideal 1)${verdict}.`
}

const decileLine = ({ decile, rows, predicted, observed }: FileEvaluation['deciles'][number]) => [
  decile,
  rows,
  percent(predicted),
  percent(observed),
]

function leakText({ leakSuspects }: FileEvaluation): string[] {
  if (leakSuspects.length === 0) return ['', 'No column looks as if it knew the outcome from after the fact.']
  return [
    '',
    'Columns that may know the outcome from after the fact; look at each, and leave it out with --drop if so:',
    ...leakSuspects.map(
      ({ column, why, auc }) => `  ${column}${auc === null ? '' : ` (alone AUC ${auc.toFixed(3)})`}: ${why}`,
    ),
  ]
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
