import { type Html, html } from '../../../page/html.ts'

export type Explained = readonly [term: string, meaning: string]

/** What the figures above mean, for those who do not count for a living. */
export const explanations = (all: readonly Explained[]): Html =>
  html`<dl class="explanations">${all.map(([term, meaning]) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`)}</dl>`
