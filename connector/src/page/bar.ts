import { roundedParts } from '@perennial/shared/health/rounded-parts'
import { type Html, html, type Part } from './html.ts'
import { percent } from './words.ts'

/** Every fill differs in lightness or pattern too, so that a bar can be read without its colours. */
export type Fill =
  | 'stated'
  | 'derived'
  | 'assumed'
  | 'healthy'
  | 'watch'
  | 'at_risk'
  | 'unscored'
  | 'high'
  | 'medium'
  | 'low'
  | 'plain'
  | 'second'
  | 'third'
  | 'fourth'
  | 'fifth'

export interface Segment {
  label: string
  size: number
  fill: Fill
  /** Said behind the label. */
  note?: Part
}

/** The hatchings that fills refer to; once a page. */
export const hatchings: Html = html`
<svg class="definitions" width="0" height="0" aria-hidden="true" focusable="false"><defs>
${(['assumed', 'unscored'] as const).map(
  name => html`<pattern id="hatch-${name}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect class="ground-${name}" width="6" height="6"/><rect class="stroke-${name}" width="2.5" height="6"/></pattern>`,
)}
</defs></svg>`

/** A bar of segments in proportion. It says nothing by itself: its legend or the text beside it does. */
export function bar(segments: readonly Segment[]): Html {
  const whole = segments.reduce((sum, { size }) => sum + size, 0)
  let x = 0
  const rects = segments.map(({ size, fill }) => {
    const width = whole === 0 ? 0 : (size / whole) * 100
    const rect =
      width > 0 && html`<rect class="fill-${fill}" x="${at(x)}%" width="${at(width)}%" height="100%"/>`
    x += width
    return rect
  })
  return html`<svg class="bar" aria-hidden="true" focusable="false">${rects}</svg>`
}

/** A bar with its legend; shares are rounded so that they add up to 100 %. */
export function barWithLegend(segments: readonly Segment[]): Html {
  return html`<div class="figure">${bar(segments)}<ul class="legend">${segments.map(
    (segment, index) =>
      html`<li>${swatch(segment.fill)}<strong>${percents(segments)[index]}</strong> ${segment.label}${
        segment.note && html` <span class="soft">${segment.note}</span>`
      }</li>`,
  )}</ul></div>`
}

/** Whole percentages that add up to 100. */
export function percents(segments: readonly { size: number }[]): string[] {
  const whole = segments.reduce((sum, { size }) => sum + size, 0)
  if (whole === 0) return segments.map(() => 'none')
  const parts = roundedParts(
    segments.map(({ size }) => (size / whole) * 100),
    0,
  )
  return segments.map(({ size }, index) => {
    const share = size / whole
    const said = Number(parts[index]) / 100
    return (said === 0 && share > 0) || (said === 1 && share < 1) ? percent(share) : percent(said)
  })
}

export const swatch = (fill: Fill): Html =>
  html`<svg class="swatch" aria-hidden="true" focusable="false"><rect class="fill-${fill}" width="100%" height="100%"/></svg>`

/** One share of a whole as a thin bar on its track. */
export const shareBar = (share: number, fill: Fill = 'plain'): Html => html`
<svg class="bar thin" aria-hidden="true" focusable="false"><rect class="track" width="100%" height="100%"/><rect class="fill-${fill}" width="${at(Math.min(1, share) * 100)}%" height="100%"/></svg>`

/** A figure with its bar before it, in one cell of a table. */
export const barAndFigure = (drawn: Html, figure: string): Html =>
  html`<span class="measured">${drawn}<span>${figure}</span></span>`

const at = (percentage: number): string => String(Math.round(percentage * 100) / 100)
