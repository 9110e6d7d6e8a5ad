import { bandLabels } from '@perennial/shared/health/band'
import { barAndFigure, barWithLegend, shareBar } from '../../../page/bar.ts'
import { html } from '../../../page/html.ts'
import type { Section } from '../../../page/section.ts'
import { type Column, table } from '../../../page/table.ts'
import { count, percent, plural } from '../../../page/words.ts'
import type { Audit } from '../../audit.ts'
import { bands, nobodyWords } from '../facts.ts'

type Measure = Audit['measures'][number]

export function health(audit: Audit): Section {
  const scored = audit.bands.healthy + audit.bands.watch + audit.bands.at_risk
  return {
    id: 'health',
    title: 'Health, and what it can be measured by',
    name: 'Health',
    lead: lead(scored, audit.bands.unscored),
    body: html`
${scored + audit.bands.unscored > 0 && barWithLegend(bands.map(band => ({ label: bandLabels[band].toLowerCase(), size: audit.bands[band], fill: band, note: count(audit.bands[band]) })))}
${
  audit.measures.length === 0
    ? scored + audit.bands.unscored > 0 && html`<p>The scorecard has no measure.</p>`
    : table({
        caption: 'Measures of the scorecard and the share of customers that have data',
        columns,
        rows: audit.measures,
      })
}`,
  }
}

function lead(scored: number, unscored: number): string {
  if (scored + unscored === 0) return nobodyWords
  const rest = `Health runs from 0 to 100; 100 is best.`
  return unscored === 0
    ? `All ${plural(scored, 'customer')} have a score. ${rest}`
    : `${count(scored)} of ${plural(scored + unscored, 'customer')} have a score; of ${count(unscored)} too little is known to say, which is not the same as healthy. ${rest}`
}

const columns: Column<Measure>[] = [
  { head: 'Measure', width: 24, cell: ({ label }) => label },
  {
    head: 'In the score',
    width: 12,
    cell: ({ used }) => (used ? 'yes' : html`<span class="soft">left out</span>`),
  },
  {
    head: 'Customers with data',
    width: 28,
    number: true,
    cell: ({ share }) => barAndFigure(shareBar(share), percent(share)),
  },
  { head: 'What it adds', width: 36, cell: ({ adds }) => adds },
]
