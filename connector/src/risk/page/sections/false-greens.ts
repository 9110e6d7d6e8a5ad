import { totals } from '@perennial/shared/money'
import type { Backtest } from '@perennial/shared/risk/backtest/backtest'
import type { FalseGreen } from '@perennial/shared/risk/backtest/false-greens'
import { exact, exactSums } from '../../../page/amounts.ts'
import { time } from '../../../page/dates.ts'
import { nothing } from '../../../page/html.ts'
import { recordLink } from '../../../page/link.ts'
import type { Section } from '../../../page/section.ts'
import { type Column, type Foot, longTable } from '../../../page/table.ts'
import { count, percent, plural } from '../../../page/words.ts'
import { type BacktestContext, foretold, nothingForetold } from '../context.ts'
import { unknown } from '../figures.ts'

export function falseGreens(backtest: Backtest, context: BacktestContext): Section {
  const { falseGreens, lead } = backtest
  return {
    id: 'false-greens',
    title: 'Looked healthy and left all the same',
    name: 'False greens',
    ...(foretold(backtest) && { mark: count(falseGreens.length) }),
    lead: !foretold(backtest)
      ? nothingForetold(backtest)
      : falseGreens.length === 0
        ? `No customer that left was in band healthy ${lead} days before the decision.`
        : `${plural(falseGreens.length, 'customer')} in band healthy ${lead} days before the decision left. The least foreseen come first: ask of each what would have given it away, and whether it can be measured.`,
    body:
      falseGreens.length === 0
        ? nothing
        : longTable({
            caption: 'False greens, the least foreseen first',
            columns: columns(context),
            rows: falseGreens,
            feet: [foot(falseGreens)],
            one: 'account',
            many: 'accounts',
          }),
  }
}

function foot(greens: readonly FalseGreen[]): Foot {
  const without = greens.filter(({ arr }) => arr === null).length
  return {
    label: `All ${plural(greens.length, 'account')}${without > 0 ? `, without ${count(without)} of unknown ARR` : ''}`,
    at: 2,
    value: exactSums(totals(greens.flatMap(({ arr }) => arr ?? []))),
  }
}

const columns = ({ names }: BacktestContext): Column<FalseGreen>[] => [
  {
    head: 'Account',
    width: 32,
    cell: ({ account, name }) =>
      recordLink(names.get(account)?.name ?? name, names.get(account)?.url ?? null),
  },
  { head: 'Would have renewed on', width: 19, cell: ({ end }) => time(end) },
  { head: 'ARR', width: 19, number: true, cell: ({ arr }) => (arr === null ? unknown : exact(arr)) },
  {
    head: 'Health (100 is best)',
    width: 15,
    number: true,
    cell: ({ score }) => (score === null ? unknown : String(Math.round(score))),
  },
  { head: 'Predicted to leave', width: 15, number: true, cell: ({ p }) => percent(p) },
]
