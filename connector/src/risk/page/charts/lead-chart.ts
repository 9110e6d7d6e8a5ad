import { type Html, html } from '../../../page/html.ts'
import type { LeadRow } from '../lead-row.ts'

const height = 190
const top = 12
const line = height - 24

/** The ways that are drawn: told apart by their marks too, not by lightness alone. */
const ways = [
  { way: 'trained', label: 'Trained model', mark: 'disc' },
  { way: 'hand_score', label: 'Hand score', mark: 'square' },
] as const

/** How well each way ranks, the further ahead to the left. The line below is chance. */
export const leadChart = (rows: readonly LeadRow[]): Html => html`<figure class="chart">
<figcaption>Ranking (AUC) by days before the decision: 0.5 is chance, 1 is always right.</figcaption>
<svg class="plot" height="${height}" role="img" aria-label="${toldOf(rows)}">
${[0.5, 0.75, 1].map(gridLine)}
${rows.map(({ lead }) => html`<text x="${across(lead, rows)}" y="${height - 5}">${lead}</text>`)}
${ways.toReversed().map(({ way, mark }) => html`<g class="${mark}">${pointsOf(way, rows).map((point, index, all) => pointHtml(mark, point, all[index - 1], rows))}</g>\n`)}</svg>
<ul class="legend">${ways.map(({ label, mark }) => html`<li><svg class="key" width="22" height="16" aria-hidden="true" focusable="false"><g class="${mark}"><line x1="0" x2="22" y1="8" y2="8"/><svg class="mark" x="11" y="8">${marks[mark]}</svg></g></svg>${label}</li>`)}</ul>
</figure>`

interface Point {
  lead: number
  auc: number
}

/** Where a ranking is not known there is no point, and no line to it. */
const pointsOf = (way: (typeof ways)[number]['way'], rows: readonly LeadRow[]): Point[] =>
  rows.flatMap(({ lead, of }) => {
    const { auc } = of(way)
    return auc === null ? [] : [{ lead, auc }]
  })

const marks = {
  disc: html`<circle r="4.5"/>`,
  square: html`<rect x="-4" y="-4" width="8" height="8"/>`,
}

const pointHtml = (
  mark: keyof typeof marks,
  { lead, auc }: Point,
  before: Point | undefined,
  rows: readonly LeadRow[],
): Html =>
  html`${before && html`<line x1="${across(before.lead, rows)}" y1="${up(before.auc)}" x2="${across(lead, rows)}" y2="${up(auc)}"/>`}<svg class="mark" x="${across(lead, rows)}" y="${up(auc)}">${marks[mark]}</svg>`

const gridLine = (auc: number): Html =>
  html`<line class="grid" x1="0" x2="100%" y1="${up(auc)}" y2="${up(auc)}"/><text class="scale-label" x="-8" y="${up(auc)}" dy="4">${auc}</text>\n`

/** Worse than chance is drawn at the edge; the table says how much. */
const up = (auc: number): string => (line - ((Math.max(0.45, auc) - 0.5) / 0.5) * (line - top)).toFixed(1)

/** In proportion to the days, the earliest look to the left. */
function across(lead: number, rows: readonly LeadRow[]): string {
  const [first, last] = [rows[0]!.lead, rows.at(-1)!.lead]
  return `${(first === last ? 50 : 5 + ((first - lead) / (first - last)) * 90).toFixed(2)}%`
}

const toldOf = (rows: readonly LeadRow[]): string =>
  `Ranking by days before the decision, trained model and hand score: ${rows
    .map(({ lead, of }) => `${lead} days, ${said(of('trained').auc)} and ${said(of('hand_score').auc)}`)
    .join('; ')}.`

const said = (auc: number | null): string => (auc === null ? 'not known' : auc.toFixed(2))
