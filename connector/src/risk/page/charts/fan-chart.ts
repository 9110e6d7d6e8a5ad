import type { QuarterFan } from '@perennial/shared/risk/backtest/fan'
import { quarterText } from '../../../page/dates.ts'
import { type Html, html } from '../../../page/html.ts'
import { count, percent, plural } from '../../../page/words.ts'
import { withinWords } from '../within-words.ts'

/** A band for each quarter and a mark where it came out. Shares of what was up for renewal, so that large and small quarters compare. */
export function fanChart(quarters: readonly QuarterFan[]): Html {
  const scale = scaleOf(quarters)
  return html`<figure class="chart">
<figcaption>Share of the renewals of each quarter that renewed: the range foretold, and how it came.</figcaption>
<div role="img" aria-label="${toldOf(quarters)}">
${quarters.map(quarter => fanRow(quarter, scale))}
${axis(scale)}
</div>
<ul class="legend"><li>${key(html`<rect class="band" y="3" width="22" height="10" rx="2"/>`)}Range foretold, P10 to P90</li><li>${key(html`<rect class="band" y="3" width="22" height="10" rx="2"/><rect class="middle" x="10" y="1" width="2" height="14"/>`)}Middle, P50</li><li>${key(html`<circle class="hit" cx="11" cy="8" r="5"/>`)}As it came, within</li><li>${key(html`<path class="miss" d="${diamond}" transform="translate(11 8)"/>`)}As it came, outside</li></ul>
</figure>`
}

/** A mark of the legend, as it looks in the chart. */
const key = (mark: Html): Html =>
  html`<svg class="key" width="22" height="16" aria-hidden="true" focusable="false">${mark}</svg>`

/** The shares at the left and right end. */
interface Scale {
  low: number
  high: number
}

function scaleOf(quarters: readonly QuarterFan[]): Scale {
  const shares = quarters.flatMap(({ p10, p90, actual, decisions }) =>
    [p10, p90, actual].map(one => one / decisions),
  )
  const low = Math.max(0, Math.floor(Math.min(...shares) * 10 - 0.5)) / 10
  return { low, high: Math.min(10, Math.max(low * 10 + 1, Math.ceil(Math.max(...shares) * 10))) / 10 }
}

const fanRow = (quarter: QuarterFan, scale: Scale): Html => {
  const { decisions, actual, hit } = quarter
  return html`<div class="fan-row"><span class="fan-name"><strong>${quarterText(quarter.quarter)}</strong> <span class="soft">${count(actual)} of ${count(decisions)}</span></span>
<svg height="30">${ticksOf(scale).map(tick => html`<line class="grid" x1="${at(tick, scale)}" x2="${at(tick, scale)}" y1="0" y2="30"/>`)}${band(quarter, scale)}${mark(actual / decisions, hit, scale)}</svg>
<span class="fan-word">${hit ? withinWords(quarter) : html`<strong>${withinWords(quarter)}</strong>`}</span></div>\n`
}

/** Where all was certain the range has no width, and is drawn as a line all the same. */
function band({ p10, p50, p90, decisions }: QuarterFan, scale: Scale): Html {
  if (p10 === p90)
    return html`<svg class="mark" x="${at(p10 / decisions, scale)}"><rect class="band" x="-1.5" y="4" width="3" height="22"/></svg>`
  const width = place(p90 / decisions, scale) - place(p10 / decisions, scale)
  return html`<rect class="band" x="${at(p10 / decisions, scale)}" y="7" width="${width.toFixed(2)}%" height="16" rx="2"/><svg class="mark" x="${at(p50 / decisions, scale)}"><rect class="middle" x="-1" y="4" width="2" height="22"/></svg>`
}

const diamond = 'M0 -7 L7 0 L0 7 L-7 0 Z'

const mark = (share: number, hit: boolean, scale: Scale): Html =>
  html`<svg class="mark" x="${at(share, scale)}" y="15">${hit ? html`<circle class="hit" r="5.5"/>` : html`<path class="miss" d="${diamond}"/>`}</svg>`

const axis = (scale: Scale): Html => html`
<div class="fan-row"><span class="fan-name"></span><svg height="20">${ticksOf(scale).map(tick => html`<text x="${at(tick, scale)}" y="14">${percent(tick)}</text>`)}</svg><span></span></div>`

function ticksOf({ low, high }: Scale): number[] {
  const tenths = Math.round((high - low) * 10)
  const step = tenths > 5 ? 2 : 1
  return Array.from({ length: Math.floor(tenths / step) + 1 }, (_, index) => low + (index * step) / 10)
}

/** Percent of the width; a little is left free at both ends, so that marks and letters are not cut. */
const place = (share: number, { low, high }: Scale): number => 4 + ((share - low) / (high - low)) * 92

const at = (share: number, scale: Scale): string => `${place(share, scale).toFixed(2)}%`

const toldOf = (quarters: readonly QuarterFan[]): string =>
  `Range foretold and outcome by quarter: ${quarters
    .map(
      quarter =>
        `${quarterText(quarter.quarter)}, ${Math.round(quarter.p10)} to ${Math.round(quarter.p90)} of ${plural(quarter.decisions, 'renewal')} foretold, ${count(quarter.actual)} renewed, ${withinWords(quarter)}`,
    )
    .join('; ')}.`
