import { dayText } from '../../../page/dates.ts'
import { type Html, html, type Part } from '../../../page/html.ts'
import { count, plural } from '../../../page/words.ts'
import type { Audit } from '../../audit.ts'

/** Where the figures come from and what they cost, in the footer. */
export const calls = (audit: Audit): Html => html`
<footer><div class="page">
<h2>Calls used</h2>
<p>${perRecords(audit.calls)}</p>
<dl class="pairs">${facts(audit).map(([fact, value]) => html`<div><dt>${fact}</dt><dd>${value}</dd></div>`)}</dl>
<p class="soft">This file is complete in itself: it loads nothing and runs nothing. It names customers and sums, so share it as you would share those.</p>
</div></footer>`

type Calls = Audit['calls']
const allOf = ({ read, search, write }: Calls): number => read + search + write

/** Calls per 100 records, the price of one full reading. */
export function perRecords(calls: Calls): string {
  const all = allOf(calls)
  if (calls.records === 0) return `${plural(all, 'call')}; no record was read.`
  return `${plural(all, 'call')} for ${plural(calls.records, 'record')}: ${((all / calls.records) * 100).toFixed(1)} per 100 records.`
}

const facts = ({ portal, asOf, calls }: Audit): [string, Part][] => [
  ['Portal', portal.id],
  ['Time zone of every day', portal.timeZone],
  ['As of', dayText(asOf)],
  ['Currency of the portal', portal.currency],
  ['Read calls', count(calls.read)],
  ['Search calls', count(calls.search)],
  ['Write calls', count(calls.write)],
]
