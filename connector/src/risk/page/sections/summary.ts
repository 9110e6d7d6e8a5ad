import type { Backtest } from '@perennial/shared/risk/backtest/backtest'
import { contenderLabels } from '@perennial/shared/risk/backtest/contender'
import { time } from '../../../page/dates.ts'
import { type Html, html, type Part } from '../../../page/html.ts'
import { percent, plural } from '../../../page/words.ts'
import { type BacktestContext, foretold, liveWay, nothingForetold, rowOf } from '../context.ts'
import { times } from '../figures.ts'
import { logLossSentence } from '../verdict-words.ts'
import { figures } from './summary-figures.ts'

/** What would have been, in words, the four figures that answer first, and which way is live. */
export const summary = (backtest: Backtest, context: BacktestContext): Html => html`
<header class="top"><div class="page">
<p class="brand">Perennial</p>
<h1>Risk back-test: what would have been</h1>
<p class="subject">Portal ${context.portalId}, as of ${time(context.asOf)}. ${decided(backtest)}</p>
${headline(backtest, context)}
${figures(backtest, context)}
<p class="first-thing"><strong>Which is live, and why.</strong> ${context.live.because} <span class="soft">${logLossSentence(backtest.verdict)}</span></p>
</div></header>`

function decided({ decisions: { from, to, total }, rows }: Backtest): Part {
  if (from === null || to === null) return 'No renewal has been decided yet.'
  const judged = Math.max(0, ...rows.map(({ n }) => n))
  return html`${plural(total, 'renewal')} decided from ${time(from)} to ${time(to)}; ${plural(judged, 'of them', 'of them')} could be foretold from what was known before.`
}

function headline(backtest: Backtest, context: BacktestContext): Html {
  const way = liveWay(context)
  const { atCapacity } = rowOf(backtest, way)
  if (!foretold(backtest)) return html`<p class="headline">${nothingForetold(backtest)}</p>`
  const { precision, precisionLow, precisionHigh, lift } = atCapacity
  return html`<p class="headline">${atCapacity.inWords}</p>
<p class="subject">${
    precision === null
      ? 'Nobody would have been flagged.'
      : html`That is ${percent(precision)} of those flagged, between ${percent(precisionLow)} and ${percent(precisionHigh)} with 95${'\u00a0'}% confidence, ${lift === null ? 'and chance would have found none' : html`and ${times(lift)} what chance would have found`}.`
  } By the ${contenderLabels[way].toLowerCase()}, which is live, ${backtest.lead} days before the decision.${way !== 'trained' && html` ${byTrained(backtest)}`}</p>`
}

const byTrained = (backtest: Backtest): string => {
  const { lost, flagged } = rowOf(backtest, 'trained').atCapacity
  return `By the trained model, which is not live, ${lost} of ${flagged} flagged over all quarters would have left.`
}
