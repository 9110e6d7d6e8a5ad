import { addDays, daysBetween } from '@perennial/shared/day'
import { bandLabels } from '@perennial/shared/health/band'
import { swatch } from '../../page/bar.ts'
import { dayText, nearDays } from '../../page/dates.ts'
import { type Html, html, nothing } from '../../page/html.ts'
import { plural } from '../../page/words.ts'
import { bands, tally } from './facts.ts'
import type { Week } from './weeks.ts'

/** Renewals by week above the line, one block each, and the notice dates still ahead below it. */
export function weeksFigure(weeks: readonly Week[]): Html {
  const most = Math.max(0, ...weeks.map(({ renewals }) => renewals.length))
  const mostNotices = Math.max(0, ...weeks.map(({ notices }) => notices.length))
  if (most + mostNotices === 0) return nothing
  const scale = scaleOf(most, mostNotices)
  return html`<figure class="weeks">
<figcaption>Renewals by week, a block each; below the line the last days for notice. ${busiest(weeks)}</figcaption>
<svg height="${scale.height}" aria-hidden="true" focusable="false">
${weeks.map((week, x) => html`<g><title>${told(week)}</title>${above(week, place(x, weeks), scale)}${below(week, place(x, weeks), scale)}</g>\n`)}<rect class="axis" y="${scale.line}" width="100%" height="1"/></svg>
<div class="months" aria-hidden="true">${months(weeks)}</div>
<ul class="legend">${bands.map(band => html`<li>${swatch(band)}${bandLabels[band]}</li>`)}<li>${swatch('plain')}Last day for notice within ${nearDays} days</li><li>${swatch('second')}later</li></ul>
</figure>`
}

interface Scale {
  unit: number
  line: number
  height: number
}

/** Blocks shrink where weeks are so full that the figure would grow out of bounds. */
function scaleOf(most: number, mostNotices: number): Scale {
  const unit = Math.min(14, 150 / (most + mostNotices))
  const line = Math.ceil(most * unit)
  return { unit, line, height: line + Math.ceil(mostNotices * unit) + 2 }
}

function above({ renewals }: Week, place: Place, { unit, line }: Scale): Html[] {
  const inOrder = tally(bands, renewals, ({ band }) => band).flatMap(({ kind, number }) =>
    Array<typeof kind>(number).fill(kind),
  )
  return inOrder.map((band, index) => block(`fill-${band}`, place, line - (index + 1) * unit, unit))
}

const below = ({ notices, near }: Week, place: Place, { unit, line }: Scale): Html[] =>
  notices.map((_, index) => block(near ? 'fill-plain' : 'fill-second', place, line + 1 + index * unit, unit))

/** Where a week stands, in percent of the width. */
interface Place {
  x: number
  width: number
}
const place = (index: number, weeks: readonly Week[]): Place => ({
  x: ((index + 0.06) / weeks.length) * 100,
  width: (0.88 / weeks.length) * 100,
})

const block = (name: string, { x, width }: Place, y: number, unit: number): Html =>
  html`<rect class="${name}" x="${x.toFixed(2)}%" y="${(y + 0.75).toFixed(2)}" width="${width.toFixed(2)}%" height="${(unit - 1.5).toFixed(2)}"/>`

const told = ({ from, renewals, notices }: Week): string =>
  `Week of ${dayText(from)}: ${plural(renewals.length, 'renewal')}, ${plural(notices.length, 'notice date')}`

function busiest(weeks: readonly Week[]): string {
  const most = weeks.reduce((a, b) => (b.renewals.length > a.renewals.length ? b : a))
  return most.renewals.length < 2
    ? ''
    : `The fullest week begins on ${dayText(most.from)} with ${plural(most.renewals.length, 'renewal')}.`
}

/** The names of the months where they begin. */
function months(weeks: readonly Week[]): Html[] {
  const start = weeks[0]!.from
  const days = weeks.length * 7
  return Array.from({ length: days }, (_, index) => addDays(start, index))
    .filter(day => day.endsWith('-01') && daysBetween(start, day) < days - 14)
    .map(
      day =>
        html`<span style="left:${((daysBetween(start, day) / days) * 100).toFixed(2)}%">${dayText(day).split(' ')[1]}</span>`,
    )
}
