import { voices } from '@perennial/shared/forecast/accuracy'
import { columns, count } from './output.ts'
import { amountText, percentText } from './reports/amounts.ts'
import type { AccuracyJson } from './snapshot-accuracy-json.ts'

/** Forecast and outcome for people. */
export function accuracyText({ currency, snapshots, byOwner, bySegment, coverage }: AccuracyJson): string {
  if (snapshots.length === 0) return 'No period that is over has a snapshot yet.'
  const judged = coverage.filter(one => one.snapshots > 0)
  return [
    `Forecast and what came, in ${currency}. Only renewals decided by now count. Bias: above zero promised too much.`,
    columns([
      [
        'period',
        'as of',
        'days ahead',
        'decided',
        'open',
        'actual',
        ...voices,
        'model bias',
        'P10',
        'P90',
        'held',
      ],
      ...snapshots.map(one => [
        one.period,
        one.asOf,
        one.daysAhead,
        one.settled,
        one.open,
        amountText(one.actual),
        ...voices.map(voice => amountText(one[voice].forecast)),
        percentText(one.model.bias),
        amountText(one.p10),
        amountText(one.p90),
        one.hit === null ? '-' : one.hit ? 'yes' : 'no',
      ]),
    ]),
    ...judged.map(
      one =>
        `${one.ahead} ahead: P10 to P90 held in ${one.hits} of ${count(one.snapshots, 'snapshot')}; eight in ten is what it promises.`,
    ),
    '',
    groupsText('owner', byOwner),
    '',
    groupsText('segment', bySegment),
  ].join('\n')
}

const groupsText = (name: string, groups: AccuracyJson['byOwner']): string =>
  columns([
    [name, 'renewals', 'actual', ...voices.flatMap(voice => [`${voice} error`, `${voice} bias`])],
    ...groups.map(one => [
      one.group,
      one.renewals,
      amountText(one.actual),
      ...voices.flatMap(voice => [percentText(one.error[voice]), percentText(one.bias[voice])]),
    ]),
  ])
