import type { Backtest, BacktestRow } from '@perennial/shared/risk/backtest/backtest'
import { type Html, html } from '../../../page/html.ts'
import type { Section } from '../../../page/section.ts'
import { type Column, table } from '../../../page/table.ts'
import { count, percent, plural } from '../../../page/words.ts'
import { type BacktestContext, foretold, liveWay, nothingForetold, rowOf } from '../context.ts'
import { decimals, share, times, unknown } from '../figures.ts'
import { type Explained, explanations } from './explanations.ts'

export const comparison = (backtest: Backtest, context: BacktestContext): Section => ({
  id: 'comparison',
  title: 'Four ways to foresee a loss',
  name: 'Four ways',
  lead: foretold(backtest)
    ? `The same ${plural(rowOf(backtest, 'trained').n, 'renewal')}, seen ${backtest.lead} days before the decision, by four ways that had learned only from what was decided before.`
    : nothingForetold(backtest),
  body: html`
${table({ caption: 'Whom each way would have flagged, all quarters together', columns: flaggedColumns(context), rows: backtest.rows })}
${explanations(flaggedWords)}
${table({ caption: 'How good its probabilities were', columns: probabilityColumns(context), rows: backtest.rows })}
${explanations(probabilityWords)}`,
})

const wayColumn = (context: BacktestContext): Column<BacktestRow> => ({
  head: 'Way',
  width: 17,
  cell: ({ name, label }) =>
    html`${label}${name === liveWay(context) && html` <span class="chip live">${liveLabel(context)}</span>`}`,
})

const liveLabel = ({ live }: BacktestContext): string =>
  live.version === null ? 'live' : `live, version ${live.version}`

const flaggedColumns = (context: BacktestContext): Column<BacktestRow>[] => [
  wayColumn(context),
  {
    head: 'Flagged',
    width: 10,
    number: true,
    cell: ifFlagged(({ atCapacity }) => count(atCapacity.flagged)),
  },
  { head: 'Left', width: 9, number: true, cell: ifFlagged(({ atCapacity }) => count(atCapacity.lost)) },
  {
    head: 'Expected to leave',
    width: 12,
    number: true,
    cell: ifFlagged(({ atCapacity }) => decimals(atCapacity.expectedLost, 1)),
  },
  {
    head: 'Left by chance',
    width: 11,
    number: true,
    cell: ifFlagged(({ atCapacity }) => decimals(atCapacity.randomLost, 1)),
  },
  { head: 'Precision', width: 16, number: true, cell: precision },
  { head: 'Better than chance', width: 12, number: true, cell: ({ atCapacity }) => times(atCapacity.lift) },
  { head: 'Losses caught', width: 13, number: true, cell: ({ atCapacity }) => share(atCapacity.recall) },
]

/** Of nobody flagged, nothing is known. */
const ifFlagged =
  (cell: (row: BacktestRow) => ReturnType<Column<BacktestRow>['cell']>) =>
  (row: BacktestRow): ReturnType<Column<BacktestRow>['cell']> =>
    row.atCapacity.flagged === 0 ? unknown : cell(row)

const precision = ({ atCapacity: { precision, precisionLow, precisionHigh } }: BacktestRow): Html =>
  precision === null
    ? unknown
    : html`${percent(precision)} <small>${percent(precisionLow)} to ${percent(precisionHigh)}</small>`

const flaggedWords: readonly Explained[] = [
  ['Left, and expected to leave', 'Of those flagged; the closer the two, the better the probabilities hold.'],
  ['Precision', 'Share of the flagged that left, with its 95 % interval: the fewer were flagged, the wider.'],
  [
    'Better than chance',
    'How often as many as a random choice of the same size finds (lift). The base rate ranks nobody: its flags are chance.',
  ],
  ['Losses caught', 'Share of all losses that were among the flagged (recall).'],
]

const probabilityColumns = (context: BacktestContext): Column<BacktestRow>[] => [
  wayColumn(context),
  { head: 'Left', width: 9, number: true, cell: ({ n, lost }) => (n === 0 ? unknown : count(lost)) },
  {
    head: 'Expected to leave',
    width: 13,
    number: true,
    cell: ({ n, expectedLost }) => (n === 0 ? unknown : decimals(expectedLost, 1)),
  },
  { head: 'Log loss', width: 12, number: true, cell: ({ logLoss }) => decimals(logLoss, 3) },
  { head: 'Brier score', width: 12, number: true, cell: ({ brier }) => decimals(brier, 3) },
  { head: 'Ranking (AUC)', width: 12, number: true, cell: ({ auc }) => decimals(auc, 3) },
  { head: 'Calibration error (ECE)', width: 13, number: true, cell: ({ ece10 }) => decimals(ece10, 3) },
  { head: 'Calibration slope', width: 12, number: true, cell: ({ slope }) => decimals(slope, 2) },
]

const probabilityWords: readonly Explained[] = [
  ['Log loss', 'The penalty for being sure and wrong; lower is better. It decides what goes live.'],
  ['Brier score', 'Mean squared distance of the probability from what happened; lower is better.'],
  [
    'Ranking (AUC)',
    'Of a customer that left and one that stayed, how often the one that left was ranked riskier: 0.5 is chance, 1 is always.',
  ],
  [
    'Calibration error (ECE)',
    'How far probabilities are from the share that left; 0.04 is 4 points of 100. Who says the same of everybody scores well here, and ranks nobody.',
  ],
  ['Calibration slope', '1 is ideal; below 1 the probabilities are too extreme, above 1 too timid.'],
]
