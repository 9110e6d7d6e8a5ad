import { html } from '../../../page/html.ts'
import type { Section } from '../../../page/section.ts'
import { plural, sentence } from '../../../page/words.ts'
import type { Audit } from '../../audit.ts'

export function mapping({ mapping: { written, found, doubts } }: Audit): Section {
  const facts = Object.entries(found)
  return {
    id: 'mapping',
    title: 'How the portal was read',
    name: 'How it was read',
    ...(doubts.length > 0 && { mark: plural(doubts.length, 'doubt') }),
    lead: written
      ? 'Read with the mapping of your configuration.'
      : 'No mapping is configured yet. Perennial proposed this one from what it found in the portal: check it before you rely on a figure.',
    body: html`
${
  facts.length === 0
    ? html`<p>No property was recognised.</p>`
    : html`<dl class="pairs">${facts.map(([fact, source]) => html`<div><dt>${fact}</dt><dd><code>${source}</code></dd></div>`)}</dl>`
}
<h3>Left in doubt</h3>
${
  doubts.length === 0
    ? html`<p>Nothing about the mapping is in doubt.</p>`
    : html`<ul class="doubts">${doubts.map(doubt => html`<li>${sentence(doubt)}</li>`)}</ul>`
}`,
  }
}
