import type { Decile } from '@perennial/shared/risk/metrics/calibration'
import { swatch } from '../../../page/bar.ts'
import { type Html, html } from '../../../page/html.ts'
import { percent } from '../../../page/words.ts'

const height = 220
/** Room above the highest bar for its figure, and below the line for the number of the tenth. */
const above = 18
const below = 22
const line = height - below

/** A pair of bars for each tenth. Places across are in percent, so that letters keep their size at any width. */
export function tenthsChart(deciles: readonly Decile[]): Html {
  const top = topOf(deciles)
  const width = 100 / deciles.length
  return html`<figure class="chart">
<figcaption>Share of each tenth that was predicted to leave, and that left. <span class="soft">1 is the tenth that was likeliest to leave.</span></figcaption>
<svg class="plot" height="${height}" role="img" aria-label="${toldOf(deciles)}">
${[0, 0.5, 1].map(part => gridLine(part * top, top))}
${deciles.map((decile, index) => pair(decile, index * width, width, top))}</svg>
<ul class="legend"><li>${swatch('second')}Predicted</li><li>${swatch('plain')}Left</li></ul>
</figure>`
}

/** The next whole tenth above what is to be drawn. */
const topOf = (deciles: readonly Decile[]): number =>
  Math.max(
    1,
    Math.ceil(Math.max(...deciles.flatMap(({ predicted, observed }) => [predicted, observed])) * 10),
  ) / 10

const heightOf = (share: number, top: number): number => (share / top) * (line - above)

const gridLine = (share: number, top: number): Html => {
  const y = (line - heightOf(share, top)).toFixed(1)
  return html`<line class="grid" x1="0" x2="100%" y1="${y}" y2="${y}"/><text class="scale-label" x="-8" y="${y}" dy="4">${percent(share)}</text>\n`
}

const pair = ({ decile, predicted, observed }: Decile, x: number, width: number, top: number): Html => html`
<g>${oneBar('fill-second', predicted, x + width * 0.12, width * 0.37, top)}${oneBar('fill-plain', observed, x + width * 0.51, width * 0.37, top)}
<text x="${at(x + width / 2)}" y="${height - 5}">${decile}</text></g>`

function oneBar(fill: string, share: number, x: number, width: number, top: number): Html {
  const tall = heightOf(share, top)
  return html`<rect class="${fill}" x="${at(x)}" y="${(line - tall).toFixed(1)}" width="${at(width)}" height="${tall.toFixed(1)}"/><text class="value" x="${at(x + width / 2)}" y="${(line - tall - 5).toFixed(1)}">${percent(share)}</text>`
}

const at = (percentage: number): string => `${percentage.toFixed(2)}%`

const toldOf = (deciles: readonly Decile[]): string =>
  `Bars by tenth, predicted and left: ${deciles
    .map(
      ({ decile, predicted, observed }) => `tenth ${decile}, ${percent(predicted)} and ${percent(observed)}`,
    )
    .join('; ')}.`
