import type { Backtest } from '@perennial/shared/risk/backtest/backtest'
import type { QuarterFan } from '@perennial/shared/risk/backtest/fan'
import { quarterText } from '../../../page/dates.ts'
import { html, nothing } from '../../../page/html.ts'
import type { Section } from '../../../page/section.ts'
import { type Column, table } from '../../../page/table.ts'
import { count, plural } from '../../../page/words.ts'
import { fanChart } from '../charts/fan-chart.ts'
import { type BacktestContext, nothingForetold, trainedWords } from '../context.ts'
import { decimals, outOf } from '../figures.ts'
import { withinWords } from '../within-words.ts'

export function fan(backtest: Backtest, context: BacktestContext): Section {
  const { quarters, lead } = backtest
  const hits = quarters.filter(({ hit }) => hit).length
  return {
    id: 'fan',
    title: 'Forecast and actual, quarter by quarter',
    name: 'Forecast and actual',
    lead:
      quarters.length === 0
        ? nothingForetold(backtest)
        : html`<strong>${count(hits)} of ${plural(quarters.length, 'quarter')} came within P10 to P90.</strong> The range is made so that 8 in 10 should; it is of renewals, by ${trainedWords(context)}, ${lead} days before each decision.`,
    body:
      quarters.length === 0
        ? nothing
        : html`${fanChart(quarters)}
<div class="compact">${table({ caption: 'How many were expected to renew, and did, of those that were up', columns, rows: quarters })}</div>`,
  }
}

const columns: Column<QuarterFan>[] = [
  { head: 'Quarter', width: 18, cell: ({ quarter }) => quarterText(quarter) },
  { head: 'Expected', width: 18, number: true, cell: ({ expected }) => decimals(expected, 1) },
  { head: 'P10 to P90', width: 20, number: true, cell: ({ p10, p90 }) => `${whole(p10)} to ${whole(p90)}` },
  { head: 'Renewed', width: 20, number: true, cell: ({ actual, decisions }) => outOf(actual, decisions) },
  { head: 'Range', width: 24, cell: withinWords },
]

const whole = (number: number): string => count(Math.round(number))
