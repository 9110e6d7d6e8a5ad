import type { Values } from './column.ts'
import type { LogisticModel } from './logistic-model.ts'
import { sigmoid } from './sigmoid.ts'
import { standardised, type Term } from './term.ts'

/** The probability that it happens. */
export const predict = (model: LogisticModel, values: Values): number => sigmoid(logitOf(model, values))

export function logitOf({ intercept, terms, platt }: LogisticModel, values: Values): number {
  let logit = intercept
  for (const term of terms) if (term.coefficient !== 0) logit += term.coefficient * standardised(term, values)
  return platt.slope * logit + platt.intercept
}

/** What one term adds to the logit of a row, against a row of means. */
export interface Contribution extends Pick<Term, 'name' | 'source' | 'reads'> {
  logit: number
}

/** The logit of a row in parts: coefficient x (value - mean) / sd each, which with the base sum to it. */
export function contributionsOf(
  { intercept, terms, platt }: LogisticModel,
  values: Values,
): { base: number; contributions: Contribution[] } {
  return {
    base: platt.slope * intercept + platt.intercept,
    contributions: terms.map(term => ({
      name: term.name,
      source: term.source,
      reads: term.reads,
      logit: platt.slope * term.coefficient * standardised(term, values),
    })),
  }
}
