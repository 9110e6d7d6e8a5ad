import type { RetentionRates } from '@perennial/shared/ledger/retention'
import { exact } from '../../../page/amounts.ts'
import { dayText } from '../../../page/dates.ts'
import { type Html, html, nothing, type Part } from '../../../page/html.ts'
import type { Section } from '../../../page/section.ts'
import { type Column, table } from '../../../page/table.ts'
import { count, plural, rate, sentence } from '../../../page/words.ts'
import type { Audit } from '../../audit.ts'
import { type Interval, rateScale } from '../rate-scale.ts'

type Retention = NonNullable<Audit['retention']>

export function retention({ retention }: Audit): Section {
  return {
    id: 'retention',
    title: 'Retention over the last year',
    name: 'Retention',
    lead: retention
      ? `From ${dayText(retention.from)} to ${dayText(retention.to)}, of the accounts that paid on the first day. Higher is better; the mark stands at 100\u00a0%. New customers, and those who came back, are in none of these rates.`
      : 'The retention rates are unknown: no account is known to have paid a year ago. That is not a rate of zero.',
    body: retention ? html`${formulas}${rates(retention)}${assumptions(retention)}` : nothing,
  }
}

const formulas: Html = html`
<dl class="pairs">
<div><dt>Net retention (NRR)</dt><dd>What these accounts pay at the end, over what they paid at the start.</dd></div>
<div><dt>Gross retention (GRR)</dt><dd>The same, each account capped at what it paid at the start: growth of one hides no loss of another.</dd></div>
<div><dt>Accounts kept (logo retention)</dt><dd>Accounts that still pay, over accounts that paid at the start, with its 80${'\u00a0'}% interval.</dd></div>
</dl>`

const rates = ({ from, to, rates }: Retention): Html =>
  table({ caption: `Retention by currency, ${dayText(from)} to ${dayText(to)}`, columns, rows: rates })

const columns: Column<RetentionRates>[] = [
  { head: 'Currency', width: 16, cell: paying },
  { head: 'Net retention', width: 28, cell: net },
  { head: 'Gross retention', width: 28, cell: gross },
  { head: 'Accounts kept', width: 28, cell: kept },
]

function paying({ currency, accounts, lost }: RetentionRates): Html {
  return html`${currency} <small>${plural(accounts, 'account')} paid, ${count(lost)} lost</small>`
}

function net({ currency, nrr, opening, closing }: RetentionRates): Html {
  return rateCell(nrr, html`${exact({ minor: closing, currency })} of ${exact({ minor: opening, currency })}`)
}

/** The sum of the capped amounts is a whole number of minor units, so rounding gives it back exactly. */
function gross({ currency, grr, opening }: RetentionRates): Html {
  const capped = exact({ minor: Math.round(grr * opening), currency })
  return rateCell(grr, html`${capped} of ${exact({ minor: opening, currency })}`)
}

function kept({ logo, kept, accounts, logoInterval }: RetentionRates): Html {
  const words = `${count(kept)} of ${count(accounts)}; interval ${rate(logoInterval.lower)} to ${rate(logoInterval.upper)}`
  return rateCell(logo, words, logoInterval)
}

const rateCell = (value: number, numbers: Part, interval?: Interval): Html =>
  html`<strong class="rate">${rate(value)}</strong>${rateScale(value, interval)}<small>${numbers}</small>`

const assumptions = ({ assumptions }: Retention): Html => html`
<h3>What these rates assume</h3>
${
  assumptions.length === 0
    ? html`<p>Nothing: every contract in them is stated or derived.</p>`
    : html`<ul>${assumptions.map(assumption => html`<li>${sentence(assumption)}</li>`)}</ul>`
}`
