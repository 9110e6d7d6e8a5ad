import type { Backtest } from '@perennial/shared/risk/backtest/backtest'
import type { Decile } from '@perennial/shared/risk/metrics/calibration'
import { html, nothing } from '../../../page/html.ts'
import type { Section } from '../../../page/section.ts'
import { type Column, table } from '../../../page/table.ts'
import { count, percent } from '../../../page/words.ts'
import { tenthsChart } from '../charts/tenths-chart.ts'
import { type BacktestContext, foretold, nothingForetold, trainedWords } from '../context.ts'
import { decimals } from '../figures.ts'

export function tenths(backtest: Backtest, context: BacktestContext): Section {
  const { deciles, lead } = backtest
  return {
    id: 'tenths',
    title: 'Predicted and observed, tenth by tenth',
    name: 'Predicted and observed',
    lead: foretold(backtest)
      ? `All renewals in ten groups by what ${trainedWords(context)} said ${lead} days ahead, the likeliest to leave first. ${endsWords(deciles)} Where the two bars are alike, the probability can be planned with.`
      : nothingForetold(backtest),
    body:
      deciles.length === 0
        ? nothing
        : html`${tenthsChart(deciles)}
<div class="compact">${table({ caption: 'The same in figures: how many were predicted to leave, and left', columns, rows: deciles })}</div>
<p class="soft">A group holds about ${count(Math.round(meanOf(deciles)))} renewals, so a gap of some ${pointsByChance(deciles)} points in one of them is chance.</p>`,
  }
}

function endsWords(deciles: readonly Decile[]): string {
  const [first, last] = [deciles[0], deciles.at(-1)]
  if (first === undefined || last === undefined) return ''
  return `Of the first, ${percent(first.predicted)} were expected to leave and ${percent(first.observed)} did; of the last, ${percent(last.predicted)} and ${percent(last.observed)}.`
}

const meanOf = (deciles: readonly Decile[]): number =>
  deciles.reduce((sum, { rows }) => sum + rows, 0) / deciles.length

/** Two standard errors of a share, at the mean share foreseen. */
function pointsByChance(deciles: readonly Decile[]): number {
  const all = deciles.reduce((sum, { rows }) => sum + rows, 0)
  const p = deciles.reduce((sum, { rows, predicted }) => sum + rows * predicted, 0) / all
  return Math.ceil(200 * Math.sqrt((p * (1 - p)) / meanOf(deciles)))
}

const columns: Column<Decile>[] = [
  { head: 'Tenth', width: 24, cell: ({ decile }) => tenthName(decile) },
  { head: 'Renewals', width: 14, number: true, cell: ({ rows }) => count(rows) },
  {
    head: 'Predicted',
    width: 22,
    number: true,
    cell: ({ rows, predicted }) =>
      html`<span class="soft aside">${decimals(rows * predicted, 1)} ·</span> ${percent(predicted)}`,
  },
  {
    head: 'Left',
    width: 20,
    number: true,
    cell: ({ rows, observed }) =>
      html`<span class="soft aside">${count(Math.round(rows * observed))} ·</span> ${percent(observed)}`,
  },
  { head: 'Points apart', width: 20, number: true, cell: difference },
]

const tenthName = (decile: number): string =>
  decile === 1 ? '1, likeliest' : decile === 10 ? '10, least' : String(decile)

function difference({ predicted, observed }: Decile): string {
  const points = Math.round((observed - predicted) * 100)
  return points === 0 ? '0' : `${points > 0 ? '+' : '\u2212'}${Math.abs(points)}`
}
