import type { FlaggedFigures } from '@perennial/shared/risk/backtest/at-capacity'
import type { Backtest, BacktestRow } from '@perennial/shared/risk/backtest/backtest'
import { leads } from '@perennial/shared/risk/decisions/lead'
import { exact } from '../../../page/amounts.ts'
import { barAndFigure, shareBar } from '../../../page/bar.ts'
import { type Html, html, nothing, type Part } from '../../../page/html.ts'
import type { Section } from '../../../page/section.ts'
import { type Column, table } from '../../../page/table.ts'
import { count, listed, percent, plural } from '../../../page/words.ts'
import { type BacktestContext, foretold, nothingForetold, rowOf, trainedWords } from '../context.ts'
import { outOf, perQuarter, unknown } from '../figures.ts'

export function caught(backtest: Backtest, context: BacktestContext): Section {
  const trained = rowOf(backtest, 'trained')
  return {
    id: 'caught',
    title: 'What would have been caught, how early, and at what price',
    name: 'Caught and alerts',
    lead: foretold(backtest)
      ? html`Of ${trainedWords(context)}. ${earlyWords(backtest)}`
      : nothingForetold(backtest),
    body: foretold(backtest) ? html`${pairs(backtest, trained)}${arr(backtest, context)}` : nothing,
  }
}

const earlyWords = ({ leadTime: { flagged, of, medianDays } }: Backtest): Part =>
  medianDays === null
    ? 'No customer that left was flagged at any look.'
    : html`Half of the ${plural(flagged, 'customer')} that were flagged and left had been flagged <strong>${plural(medianDays, 'day')}</strong> or more before the contract ended; ${count(of - flagged)} of ${plural(of, 'loss', 'losses')} never were.`

const pairs = (
  { lead, leadTime: { flagged, of, medianDays } }: Backtest,
  { atCapacity }: BacktestRow,
): Html => {
  const each = (number: number): Part => perQuarter(number, atCapacity.quarters)
  const facts: [string, Part][] = [
    [`Alerts, at the look ${lead} days ahead`, each(atCapacity.flagged)],
    ['of them true: the customer left', each(atCapacity.lost)],
    ['of them false: the customer stayed', each(atCapacity.flagged - atCapacity.lost)],
    [
      'Median lead time',
      medianDays === null ? unknown : `${plural(medianDays, 'day')} before the contract ended`,
    ],
    ['Losses flagged at any look', outOf(flagged, of)],
    ['Looks', `${listed(leads.map(String))} days ahead`],
  ]
  return html`<dl class="pairs">${facts.map(([fact, value]) => html`<div><dt>${fact}</dt><dd>${value}</dd></div>`)}</dl>`
}

type ArrRow = FlaggedFigures['arr'][number] & { byHand: number }

function arr(backtest: Backtest, { currencyNote }: BacktestContext): Html {
  const byHand = new Map(
    rowOf(backtest, 'hand_score').atCapacity.arr.map(({ caught }) => [caught.currency, caught.minor]),
  )
  const rows = rowOf(backtest, 'trained').atCapacity.arr.map(one => ({
    ...one,
    byHand: byHand.get(one.lost.currency) ?? 0,
  }))
  return html`<h3>Lost ARR that was among the flagged</h3>
${
  rows.length === 0
    ? html`<p>Not known: no customer that left had a known amount.</p>`
    : table({ caption: 'By currency, which are never added up', columns, rows })
}
<p class="soft">Only amounts that were known and in one currency are in it.${currencyNote !== undefined && ` ${currencyNote}`}</p>`
}

const columns: Column<ArrRow>[] = [
  { head: 'Currency', width: 14, cell: ({ lost }) => lost.currency },
  { head: 'Lost', width: 22, number: true, cell: ({ lost }) => exact(lost) },
  { head: 'Flagged before', width: 22, number: true, cell: ({ caught }) => exact(caught) },
  { head: 'Share', width: 24, number: true, cell: ({ lost, caught }) => shareOf(caught.minor, lost.minor) },
  {
    head: 'Share by the hand score',
    width: 18,
    number: true,
    cell: ({ lost, byHand }) => (lost.minor === 0 ? unknown : percent(byHand / lost.minor)),
  },
]

const shareOf = (part: number, whole: number): Html =>
  whole === 0 ? unknown : barAndFigure(shareBar(part / whole), percent(part / whole))
