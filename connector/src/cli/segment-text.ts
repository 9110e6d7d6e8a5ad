import type { Day } from '@perennial/shared/day'
import { bandLabels } from '@perennial/shared/health/band'
import type { SegmentMonth } from '../segments/months.ts'
import type { Amounts, SegmentLine, SegmentReport } from '../segments/segment-report.ts'
import type { Spell } from '../segments/spells.ts'
import type { ConditionTest } from '../segments/test-condition.ts'
import { columns, count } from './output.ts'
import { amountText } from './reports/amounts.ts'

const notScored = 'not scored yet: run `perennial score`'

export function segmentsText(segments: readonly SegmentLine[], asOf: Day): string {
  if (segments.length === 0)
    return 'No segment is configured: write them under segments in perennial.config.yaml.'
  return [
    `Segments on ${asOf}; an account may be in several.`,
    columns([['segment', 'accounts', 'not known', 'ARR'], ...segments.map(cells)]),
    '',
    ...segments.map(
      ({ name, when, members }) => `${name}: ${when}${members === null ? ` (${notScored})` : ''}.`,
    ),
  ].join('\n')
}

const cells = ({ name, members, unknown, arr }: SegmentLine) => [
  name,
  members ?? '?',
  unknown ?? '?',
  members === null ? '?' : arrText(arr),
]

const arrText = (arr: Amounts): string =>
  arr.length === 0 ? '-' : arr.map(({ currency, amount }) => `${currency} ${amountText(amount)}`).join(' + ')

export function segmentText({ name, when, members, unknown, arr }: SegmentReport, asOf: Day): string {
  const title = `${name} on ${asOf}: ${when}.`
  if (members === null) return `${title}\nAccounts are ${notScored}.`
  return [
    title,
    ...(members.length === 0
      ? []
      : [
          columns([
            ['account', 'ARR', 'renews on', 'health', 'in it since'],
            ...members.map(one => [
              one.name,
              arrText(one.arr),
              one.renewalDate ?? '-',
              `${one.score ?? '-'} ${bandLabels[one.band]}`,
              one.since,
            ]),
          ]),
        ]),
    `${count(members.length, 'account')}, ARR ${arrText(arr)}; of ${unknown} too little is known to say.`,
  ].join('\n')
}

export const monthsText = (name: string, months: readonly SegmentMonth[]): string =>
  months.length === 0
    ? `Nobody was ever seen in ${name}.`
    : [
        `${name}, month by month.`,
        columns([
          ['month', 'entered', 'left', 'accounts'],
          ...months.map(({ month, entered, left, members }) => [month, entered, left, members]),
        ]),
      ].join('\n')

export const spellsText = (account: string, spells: readonly Spell[]): string =>
  spells.length === 0
    ? `${account} was never seen in a segment.`
    : columns([
        ['segment', 'entered', 'left'],
        ...spells.map(({ segment, entered, left }) => [segment, entered, left ?? 'still in']),
      ])

export const testText = (test: ConditionTest): string =>
  [
    `${test.when}: ${count(test.count, 'account')} of ${test.accounts} on ${test.asOf}, ARR ${arrText(test.arr)}.`,
    ...test.samples.map(({ name }) => `  ${name}`),
    ...(test.unknown === 0
      ? []
      : [
          `Of ${test.unknown} it is not known, for want of: ${missingText(test)}.`,
          ...test.unknownSamples.map(({ name }) => `  ${name}`),
        ]),
    'Nothing was stored.',
  ].join('\n')

const missingText = ({ missing }: ConditionTest): string =>
  missing.map(({ fact, accounts }) => `${fact} (${accounts})`).join(', ')
