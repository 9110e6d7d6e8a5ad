import type { TrainedFile } from '../risk-file/train-file.ts'
import { columns, count } from './output.ts'

/** A model in words: what moves the odds most stands first. */
export function trainedText(model: TrainedFile): string {
  const { n, positives, penalty, prior, gradientNorm, iterations, platt, intercept } = model
  const strongest = model.columns.toSorted((one, other) => Math.abs(other.coef) - Math.abs(one.coef))
  return [
    `Ridge logistic regression of ${count(n, 'decision')}, ${positives.toLocaleString('en-US')} of them lost: penalty ${penalty}, drawn to ${prior === 'zero' ? 'zero' : 'the scorecard'}.`,
    `Fitted in ${count(iterations, 'step')}; gradient ${gradientNorm.toExponential(1)}. Intercept ${intercept.toFixed(4)}.`,
    ...(platt.slope === 1 && platt.intercept === 0
      ? []
      : [`The logit is corrected to ${platt.slope.toFixed(3)} x logit + ${platt.intercept.toFixed(3)}.`]),
    '',
    columns([
      ['column', 'odds of a loss, per sd', 'coefficient', 'mean', 'sd', ''],
      ...strongest.map(({ name, coef, mean, sd, log }) => [
        name,
        `x ${Math.exp(coef).toFixed(2)}`,
        coef.toFixed(4),
        mean.toFixed(3),
        sd.toFixed(3),
        log ? 'of the logarithm' : '',
      ]),
    ]),
    ...model.warnings.map(warning => `Note: ${warning}.`),
  ].join('\n')
}
