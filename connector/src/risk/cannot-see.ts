import type { Rules } from '@perennial/shared/assessment'
import { entriesOf } from '@perennial/shared/health/entries'
import type { Config } from '../config.ts'

/** What bears on renewals and is in none of the columns, in plain words: a proof on the past says nothing about it. */
export function cannotSee({ scorecards }: Rules, { scorecard, scorecards: others }: Config): string[] {
  const read = new Set(scorecards.flatMap(({ entries }) => entries.map(({ id }) => id)))
  const missing = [...others, scorecard]
    .flatMap(entriesOf)
    .filter(({ id }) => !read.has(id))
    .map(({ label }) => label)
  return [
    ...[...new Set(missing)].map(label => `${label}: on the scorecard, but this portal has no data for it`),
    'Budgets, mergers and insolvencies of customers, unless somebody noted them in the CRM',
    'What a competitor offers, and what was said in conversations nobody logged',
    'What happened because somebody acted: a customer that was saved counts as renewed',
  ]
}
