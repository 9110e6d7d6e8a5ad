import { type Html, html, nothing } from '../../../page/html.ts'
import type { Section } from '../../../page/section.ts'
import { listed, plural } from '../../../page/words.ts'
import type { Audit } from '../../audit.ts'

type Property = Audit['wouldWrite']['properties'][number]

export function wouldWrite({ wouldWrite: { company, deal, properties }, calls }: Audit): Section {
  const none = company + deal === 0
  return {
    id: 'would-write',
    title: 'What Perennial would write',
    name: 'What it would write',
    lead: html`<strong>${calls.write === 0 ? 'Nothing was written.' : 'This run did write: see the calls below.'}</strong> ${
      none
        ? 'There is nothing it would write.'
        : `If you allow it, a first push fills ${plural(properties.length, 'property', 'properties')} on ${records(company, deal)}.`
    }`,
    body: none
      ? nothing
      : html`${sideEffects}${onRecords('companies', properties, 'company')}${onRecords('deals', properties, 'deal')}`,
  }
}

const records = (company: number, deal: number): string =>
  listed([
    ...(company > 0 ? [plural(company, 'company', 'companies')] : []),
    ...(deal > 0 ? [plural(deal, 'deal')] : []),
  ])

const sideEffects: Html = html`
<ul>
<li>Each of these records then counts as modified: views and reports by last-modified date will show them all.</li>
<li>Workflows that enrol on these properties, or on any change of a record, will fire. Look through them before the first push.</li>
<li>What is written on a record is seen by everyone who sees the record.</li>
<li>After the first push a property is written only when its value changes, and no other property ever is.</li>
</ul>`

function onRecords(where: string, properties: readonly Property[], on: Property['on']): Html {
  const these = properties.filter(property => property.on === on)
  if (these.length === 0) return nothing
  return html`<h3>On ${where} <span class="soft">${plural(these.length, 'property', 'properties')}</span></h3>
<dl class="pairs">${these.map(({ label, name }) => html`<div><dt>${label}</dt><dd><code>${name}</code></dd></div>`)}</dl>`
}
