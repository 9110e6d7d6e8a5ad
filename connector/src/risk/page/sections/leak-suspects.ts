import type { Backtest } from '@perennial/shared/risk/backtest/backtest'
import { html } from '../../../page/html.ts'
import type { Section } from '../../../page/section.ts'
import type { BacktestContext } from '../context.ts'

/** A suspicion, not a proof: a person judges. */
export const leakSuspects = (_backtest: Backtest, { leakSuspects }: BacktestContext): Section => ({
  id: 'leak-suspects',
  title: 'What may know the outcome',
  name: 'Possible leaks',
  lead:
    leakSuspects.length === 0
      ? 'No fact looks as if it had been entered after the fact.'
      : 'These facts look as if they had been entered after the customer had decided. If so, the figures above are too good.',
  body: html`${
    leakSuspects.length > 0 &&
    html`<ul>${leakSuspects.map(({ column, why }) => html`<li><strong>${column}</strong>: ${why}.</li>`)}</ul>`
  }`,
})
