import type { Backtest, BacktestRow } from '@perennial/shared/risk/backtest/backtest'
import { rounded, short } from '../../../page/amounts.ts'
import { shareBar } from '../../../page/bar.ts'
import { type Html, html, type Part } from '../../../page/html.ts'
import { count, percent } from '../../../page/words.ts'
import { type BacktestContext, foretold, liveWay, rowOf } from '../context.ts'
import { outOf, share, unknown } from '../figures.ts'

interface Figure {
  /** The section that opens it. */
  id: string
  label: string
  value: Part
  note: Part
}

export function figures(backtest: Backtest, context: BacktestContext): Html {
  const live = rowOf(backtest, liveWay(context))
  const all = [arrCaught(live), lossesCaught(live), quartersWithin(backtest), greens(backtest)]
  const shown = foretold(backtest)
    ? all
    : all.map(figure => ({ ...figure, value: unknown, note: 'No quarter could be foretold.' }))
  return html`<dl class="figures">${shown.map(
    ({ id, label, value, note }) =>
      html`<div><dt><a href="#${id}">${label}</a></dt><dd><strong>${value}</strong><div class="note">${note}</div></dd></div>\n`,
  )}</dl>`
}

const arrCaught = ({ atCapacity: { arr } }: BacktestRow): Figure => ({
  id: 'caught',
  label: 'Lost ARR that was among the flagged',
  value:
    arr.length === 0
      ? unknown
      : html`<span class="currency-sums">${arr.map(
          ({ lost, caught }) =>
            html`${rounded(caught)}<span class="note">${shareBar(lost.minor === 0 ? 0 : caught.minor / lost.minor)}of ${short(lost)} lost</span>`,
        )}</span>`,
  note: arr.length === 0 ? 'No customer that left had a known amount.' : null,
})

const lossesCaught = ({ lost, atCapacity }: BacktestRow): Figure => ({
  id: 'caught',
  label: 'Losses that were flagged',
  value: outOf(atCapacity.lost, lost),
  note: html`${share(atCapacity.recall)} of all losses; ${count(atCapacity.flagged)} were flagged`,
})

const quartersWithin = ({ quarters }: Backtest): Figure => ({
  id: 'fan',
  label: 'Quarters within the range foretold',
  value: outOf(quarters.filter(({ hit }) => hit).length, quarters.length),
  note: 'P10 to P90: 8 in 10 should be',
})

const greens = ({ falseGreens, rows }: Backtest): Figure => {
  const lost = Math.max(0, ...rows.map(row => row.lost))
  return {
    id: 'false-greens',
    label: 'Looked healthy and left',
    value: count(falseGreens.length),
    note: lost === 0 ? 'nobody left' : `${percent(falseGreens.length / lost)} of all losses`,
  }
}
