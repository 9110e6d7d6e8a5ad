import { type Html, html } from '../../page/html.ts'

export interface Interval {
  lower: number
  upper: number
}

/** The right end of the scale; a rate beyond it is drawn at the end and written in full beside. */
const end = 1.25

/** A rate as a bar with a mark at 100 %, and its interval where there is one. */
export const rateScale = (value: number, interval?: Interval): Html => html`
<svg class="scale" aria-hidden="true" focusable="false">
<rect class="track" y="5" width="100%" height="8"/>
<rect class="fill-plain" y="5" width="${at(value)}" height="8"/>
${interval && whisker(interval)}<rect class="mark-100" x="${at(1)}" width="1.5" height="18"/></svg>`

const whisker = ({ lower, upper }: Interval): Html =>
  html`${line(lower, upper, 9, 9)}${line(lower, lower, 4, 14)}${line(upper, upper, 4, 14)}`

const line = (x1: number, x2: number, y1: number, y2: number): Html =>
  html`<line class="whisker" x1="${at(x1)}" x2="${at(x2)}" y1="${y1}" y2="${y2}"/>`

const at = (value: number): string => `${((Math.max(0, Math.min(end, value)) / end) * 100).toFixed(2)}%`
