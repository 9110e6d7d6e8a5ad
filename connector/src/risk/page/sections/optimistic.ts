import type { Backtest } from '@perennial/shared/risk/backtest/backtest'
import type { ContenderFigures } from '@perennial/shared/risk/backtest/figures'
import { type Html, html } from '../../../page/html.ts'
import type { Section } from '../../../page/section.ts'
import { type Column, table } from '../../../page/table.ts'
import { count, listed, percent } from '../../../page/words.ts'
import { foretold, rowOf } from '../context.ts'
import { decimals, outOf } from '../figures.ts'

export function optimistic(backtest: Backtest): Section {
  const { features, rows, of } = backtest.optimistic
  return {
    id: 'optimistic',
    title: 'What rests on facts that were overwritten',
    name: 'Optimistic facts',
    lead:
      of === 0
        ? 'Not known: there was nothing to look back on.'
        : features.length === 0
          ? 'Nothing: of every fact it is known what was recorded at the time.'
          : html`Of <strong>${listed(features)}</strong> the CRM keeps only today's value, so the past may look better foreseen than it was. ${outOf(rows, of)} looks (${percent(rows / of)}) rest on them.`,
    body: html`${features.length > 0 && foretold(backtest) && without(backtest)}`,
  }
}

type Kind = { label: string; figures: ContenderFigures }

const without = (backtest: Backtest): Html => html`${table({
  caption: `The trained model with and without them, ${backtest.lead} days ahead`,
  columns,
  rows: [
    { label: 'With these facts', figures: rowOf(backtest, 'trained') },
    { label: 'Without them', figures: backtest.optimistic.strict },
  ],
})}
<p>${priceWords(rowOf(backtest, 'trained').logLoss, backtest.optimistic.strict.logLoss)} Plan with the figures without them.</p>`

function priceWords(whole: number | null, strict: number | null): string {
  if (whole === null || strict === null) return 'What they are worth is not known.'
  const apart = strict - whole
  return Math.abs(apart) < 0.0005
    ? 'They make no difference to the log loss.'
    : `Without them the log loss is ${Math.abs(apart).toFixed(3)} ${apart > 0 ? 'higher, which is worse' : 'lower, which is better'}.`
}

const columns: Column<Kind>[] = [
  { head: 'Trained model', width: 19, cell: ({ label }) => label },
  { head: 'Renewals', width: 11, number: true, cell: ({ figures }) => count(figures.n) },
  { head: 'Left', width: 9, number: true, cell: ({ figures }) => count(figures.lost) },
  {
    head: 'Expected to leave',
    width: 12,
    number: true,
    cell: ({ figures }) => decimals(figures.expectedLost, 1),
  },
  { head: 'Log loss', width: 11, number: true, cell: ({ figures }) => decimals(figures.logLoss, 3) },
  { head: 'Brier score', width: 11, number: true, cell: ({ figures }) => decimals(figures.brier, 3) },
  { head: 'Ranking (AUC)', width: 13, number: true, cell: ({ figures }) => decimals(figures.auc, 3) },
  { head: 'Calibration slope', width: 14, number: true, cell: ({ figures }) => decimals(figures.slope, 2) },
]
