import { type Day, daysBetween } from '../../day.ts'
import type { Assessed } from '../assessed.ts'
import { leadOf } from '../decisions/lead.ts'
import { type ContractFeature, figureFeature, measureFeature } from './feature.ts'

/** What a model looks at, by the names of features; null = not known. */
export type Features = Readonly<Record<string, number | null>>

const daysAMonth = 30.4

/**
 * What is known of an account that bears on a decision to be made by a day; nothing that is learned after the assessment's own day. Of
 * measures both the value, 0..100, and the figure behind it.
 */
export function featuresOf(
  { score, facts: { values }, contracts, view }: Omit<Assessed, 'renewal'>,
  decisionOn: Day,
): Features {
  const number = (name: string): number | null => {
    const value = values[name]
    return typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : null
  }
  const tenure = number('tenureDays')
  const own: Record<ContractFeature, number | null> = {
    tenure_months: tenure === null ? null : Math.floor(tenure / daysAMonth),
    arr: number('arr'),
    term_months: contracts.at(-1)?.termMonths ?? null,
    first_term: contracts.length === 0 ? null : Number(contracts.length === 1),
    auto_renews: number('autoRenews'),
    notice_given: Number(values.noticeGiven === true),
    lead: leadOf(daysBetween(view.asOf, decisionOn)),
  }
  const measured = score.contributions.flatMap(({ measure, value, figure }) => [
    [measureFeature(measure), value],
    [figureFeature(measure), value === null ? null : figure],
  ])
  return { ...own, ...Object.fromEntries(measured) }
}
