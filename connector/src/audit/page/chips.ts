import { type Band, bandLabels } from '@perennial/shared/health/band'
import type { Finding } from '@perennial/shared/ledger/findings'
import type { Basis } from '@perennial/shared/model/basis'
import { swatch } from '../../page/bar.ts'
import { type Html, html } from '../../page/html.ts'
import { basisLabel, basisMeanings, severityLabels } from './labels.ts'

/** On hovering it says what the basis means and, where one is given, which source was followed. */
export const basisChip = (basis: Basis, source?: string): Html =>
  html`<span class="basis" title="${basisLabel(basis)}: ${source ?? basisMeanings[basis]}">${swatch(basis)}${basisLabel(basis)}</span>`

export const bandChip = (band: Band): Html => html`<span class="chip ${band}">${bandLabels[band]}</span>`

export const severityChip = (severity: Finding['severity']): Html =>
  html`<span class="chip severity-${severity}">${severityLabels[severity]}</span>`
