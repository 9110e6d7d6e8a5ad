import type { Backtest } from '@perennial/shared/risk/backtest/backtest'
import type { ContenderFigures } from '@perennial/shared/risk/backtest/figures'
import { type Html, html, nothing, type Part } from '../../../page/html.ts'
import type { Section } from '../../../page/section.ts'
import { type Column, table } from '../../../page/table.ts'
import { count } from '../../../page/words.ts'
import { type BacktestContext, nothingForetold, trainedWords } from '../context.ts'
import { decimals } from '../figures.ts'

type SegmentRow = { segment: string; trained: ContenderFigures; byHand: ContenderFigures }

/** Decisions below which the figures of a segment say more about chance than about the model. */
const fewest = 10

export function segments(backtest: Backtest, context: BacktestContext): Section {
  const rows = backtest.segments.map(({ segment, rows }) => ({
    segment,
    trained: rows.find(({ name }) => name === 'trained')!,
    byHand: rows.find(({ name }) => name === 'hand_score')!,
  }))
  return {
    id: 'segments',
    title: 'By segment',
    name: 'Segments',
    lead:
      rows.length === 0
        ? nothingForetold(backtest)
        : `How well ${trainedWords(context)} did within each segment, ${backtest.lead} days ahead. Lower log loss is better; a ranking of 0.5 is chance.`,
    body: rows.length === 0 ? nothing : table({ caption: 'Segments, the largest first', columns, rows }),
  }
}

const isSmall = ({ trained }: SegmentRow): boolean => trained.n < fewest

/** What rests on too few is there to be seen, not to be relied on. */
const quiet =
  (cell: (row: SegmentRow) => Part) =>
  (row: SegmentRow): Part =>
    isSmall(row) ? html`<span class="soft">${cell(row)}</span>` : cell(row)

const name = (row: SegmentRow): Html =>
  isSmall(row)
    ? html`<span class="soft"><bdi>${row.segment}</bdi></span> <small>too few to tell</small>`
    : html`<bdi>${row.segment}</bdi>`

const figure = (head: string, width: number, cell: (row: SegmentRow) => Part): Column<SegmentRow> => ({
  head,
  width,
  number: true,
  cell: quiet(cell),
})

const columns: Column<SegmentRow>[] = [
  { head: 'Segment', width: 22, cell: name },
  figure('Renewals', 11, ({ trained }) => count(trained.n)),
  figure('Left', 9, ({ trained }) => count(trained.lost)),
  figure('Expected to leave', 12, ({ trained }) => decimals(trained.expectedLost, 1)),
  figure('Log loss, trained', 12, ({ trained }) => decimals(trained.logLoss, 3)),
  figure('Log loss, hand score', 12, ({ byHand }) => decimals(byHand.logLoss, 3)),
  figure('Ranking, trained', 11, ({ trained }) => decimals(trained.auc, 3)),
  figure('Ranking, hand score', 11, ({ byHand }) => decimals(byHand.auc, 3)),
]
