import type { Backtest } from '@perennial/shared/risk/backtest/backtest'
import { html } from '../../../page/html.ts'
import type { Section } from '../../../page/section.ts'
import { sentence } from '../../../page/words.ts'
import type { BacktestContext } from '../context.ts'

export const cannotSee = (_backtest: Backtest, { cannotSee }: BacktestContext): Section => ({
  id: 'cannot-see',
  title: 'What the model cannot see',
  name: 'What it cannot see',
  lead:
    cannotSee.length === 0
      ? 'No source is known to be missing.'
      : 'Nothing of this is in the data, so no probability on this page knows of it.',
  body: html`${cannotSee.length > 0 && html`<ul>${cannotSee.map(what => html`<li>${sentence(what)}</li>`)}</ul>`}
<p>What nobody records, no model knows: the person who knows the customer has the last word.</p>`,
})
