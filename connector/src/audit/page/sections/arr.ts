import { exact, rounded } from '../../../page/amounts.ts'
import { barWithLegend } from '../../../page/bar.ts'
import { type Html, html } from '../../../page/html.ts'
import type { Section } from '../../../page/section.ts'
import { type Column, table } from '../../../page/table.ts'
import { plural, rate } from '../../../page/words.ts'
import type { Audit } from '../../audit.ts'
import { type ArrRow, arrByCurrency, bases, type CurrencyArr } from '../facts.ts'
import { basisLabel, basisMeanings } from '../labels.ts'

export function arr(audit: Audit): Section {
  const currencies = arrByCurrency(audit)
  return {
    id: 'arr',
    title: 'ARR and how well it is known',
    name: 'ARR',
    lead:
      currencies.length === 0
        ? 'The ARR is unknown: no contract in force states an amount.'
        : `Every sum says its basis: stated (${basisMeanings.stated}), derived (${basisMeanings.derived}) or assumed (${basisMeanings.assumed}). Currencies are never added up.`,
    body: html`${currencies.length > 0 && known(currencies)}${without(audit)}`,
  }
}

const known = (currencies: readonly CurrencyArr[]): Html => html`
<div class="currencies">${currencies.map(oneCurrency)}</div>
${table({ caption: 'ARR by currency and basis', columns, rows: currencies })}`

const oneCurrency = ({ total, rows }: CurrencyArr): Html =>
  html`<div class="currency-row"><h3>${rounded(total)}</h3>${barWithLegend(rows.map(segment))}</div>`

const segment = ({ basis, share, accounts, amount }: ArrRow) => ({
  label: basis,
  size: share,
  fill: basis,
  note: html`${plural(accounts, 'account')}, ${rounded(amount)}`,
})

const columns: Column<CurrencyArr>[] = [
  { head: 'Currency', width: 13, cell: ({ total }) => total.currency },
  ...bases.map(
    (basis): Column<CurrencyArr> => ({
      head: basisLabel(basis),
      width: 21,
      number: true,
      cell: ({ rows }) => ofBasis(rows.find(row => row.basis === basis)),
    }),
  ),
  { head: 'Together', width: 24, number: true, cell: ({ total }) => html`<strong>${exact(total)}</strong>` },
]

const ofBasis = (row: ArrRow | undefined): Html =>
  row === undefined
    ? html`<span class="soft">none</span>`
    : html`${exact(row.amount)} <small>${plural(row.accounts, 'account')}, ${rate(row.share)}</small>`

function without({ arr: { withoutAmount, withoutContract }, customers }: Audit): Html {
  if (customers.customers === 0) return html``
  if (withoutAmount + withoutContract === 0)
    return html`<p>Every customer has a contract in force that states an amount.</p>`
  return html`<p class="caveat">Not in these sums, because unknown: ${plural(withoutAmount, 'customer')} whose contract states no amount, and ${plural(withoutContract, 'customer')} without a contract in force.</p>`
}
