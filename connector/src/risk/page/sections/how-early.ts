import type { Backtest } from '@perennial/shared/risk/backtest/backtest'
import type { ContenderName } from '@perennial/shared/risk/backtest/contender'
import { html, nothing } from '../../../page/html.ts'
import type { Section } from '../../../page/section.ts'
import { type Column, table } from '../../../page/table.ts'
import { count } from '../../../page/words.ts'
import { leadChart } from '../charts/lead-chart.ts'
import { type BacktestContext, nothingForetold } from '../context.ts'
import { decimals } from '../figures.ts'
import type { LeadRow } from '../lead-row.ts'

export function howEarly(backtest: Backtest, _context: BacktestContext): Section {
  const rows = backtest.byLead.map(({ lead, rows }) => ({
    lead,
    of: (way: ContenderName) => rows.find(({ name }) => name === way)!,
  }))
  return {
    id: 'how-early',
    title: 'How early it is known',
    name: 'How early',
    lead:
      rows.length === 0
        ? nothingForetold(backtest)
        : 'The same ways at each look ahead of the decision. The further ahead a ranking holds, the more time there is to act on it.',
    body:
      rows.length === 0
        ? nothing
        : html`${leadChart(rows)}${table({ caption: 'By days before the decision', columns, rows })}`,
  }
}

const columns: Column<LeadRow>[] = [
  { head: 'Days before', width: 16, cell: ({ lead }) => `${lead} days` },
  { head: 'Renewals', width: 12, number: true, cell: ({ of }) => count(of('trained').n) },
  { head: 'Left', width: 12, number: true, cell: ({ of }) => count(of('trained').lost) },
  {
    head: 'Ranking (AUC), trained',
    width: 15,
    number: true,
    cell: ({ of }) => decimals(of('trained').auc, 3),
  },
  {
    head: 'Ranking, hand score',
    width: 15,
    number: true,
    cell: ({ of }) => decimals(of('hand_score').auc, 3),
  },
  {
    head: 'Log loss, trained',
    width: 15,
    number: true,
    cell: ({ of }) => decimals(of('trained').logLoss, 3),
  },
  {
    head: 'Log loss, hand score',
    width: 15,
    number: true,
    cell: ({ of }) => decimals(of('hand_score').logLoss, 3),
  },
]
