import { rounded, roundedSums } from '../../../page/amounts.ts'
import { bar, percents } from '../../../page/bar.ts'
import { time } from '../../../page/dates.ts'
import { type Html, html, type Part } from '../../../page/html.ts'
import { recordLink, safeUrl } from '../../../page/link.ts'
import { count, listed, plural } from '../../../page/words.ts'
import type { Audit } from '../../audit.ts'
import {
  arrByCurrency,
  assumedOf,
  bases,
  type CurrencyArr,
  nobody,
  renewalsAhead,
  severities,
  sumOf,
  tally,
} from '../facts.ts'
import { oneThing } from '../one-thing.ts'

/** What the page is about and the four figures that answer first. */
export const summary = (audit: Audit): Html => html`
<header class="top"><div class="page">
<p class="brand">Perennial</p>
<h1>Retention audit</h1>
<p class="subject">${portalName(audit)}, as of ${time(audit.asOf)}. ${wasItWritten(audit)}</p>
<dl class="figures">${figures(audit).map(figureHtml)}</dl>
${firstThing(audit)}
${howRead(audit)}
</div></header>`

function portalName({ portal }: Audit): Html {
  const href = safeUrl(portal.url)
  const name = `Portal ${portal.id}`
  return href === null
    ? html`${name}`
    : html`<a href="${href}" target="_blank" rel="noopener noreferrer">${name}</a>`
}

const wasItWritten = ({ calls }: Audit): string =>
  calls.write === 0
    ? 'Read only: nothing was written to the CRM.'
    : `${plural(calls.write, 'call')} of this run wrote to the CRM.`

interface Figure {
  /** The section that opens it. */
  id: string
  label: string
  value: Part
  /** Whether there is nothing of it, which without customers means nothing. */
  empty: boolean
  notes: readonly Part[]
}

const figureHtml = ({ id, label, value, notes }: Figure): Html => html`
<div><dt><a href="#${id}">${label}</a></dt><dd><strong>${value}</strong>${notes.map(note => html`<div class="note">${note}</div>`)}</dd></div>`

const figures = (audit: Audit): Figure[] =>
  [arr(audit), renewals(audit), overdue(audit), findings(audit)].map(figure =>
    nobody(audit)
      ? { ...figure, value: unknown, notes: ['No company was recognised as a customer.'] }
      : figure,
  )

const unknown: Html = html`<span class="unknown">unknown</span>`

function arr(audit: Audit): Figure {
  const currencies = arrByCurrency(audit)
  return {
    id: 'arr',
    label: 'ARR, annual recurring revenue',
    empty: currencies.length === 0,
    value:
      currencies.length === 0
        ? unknown
        : html`<span class="currency-sums">${currencies.map(currencyArr)}</span>`,
    notes: currencies.length === 0 ? ['No contract in force states an amount.'] : [],
  }
}

function currencyArr({ total, rows }: CurrencyArr): Html {
  const segments = rows.map(({ basis, share }) => ({ label: basis, size: share, fill: basis }))
  const assumed = percents(segments)[rows.findIndex(({ basis }) => basis === 'assumed')]
  return html`${rounded(total)}<span class="note">${bar(segments)}${assumed ?? 'nothing'} assumed</span>`
}

function renewals(audit: Audit): Figure {
  const ahead = renewalsAhead(audit)
  const assumed = assumedOf(ahead)
  const segments = tally(bases, ahead, ({ basis }) => basis).map(({ kind, number }) => ({
    label: kind,
    size: number,
    fill: kind,
  }))
  return {
    id: 'renewals',
    label: `Renewals due, ${quarterNames(audit)}`,
    empty: ahead.length === 0,
    value: count(ahead.length),
    notes:
      ahead.length === 0
        ? ['No renewal date is known in them.']
        : [
            roundedSums(sumOf(audit, ahead)),
            html`${bar(segments)}${
              assumed.length === 0 ? 'No date is assumed' : `${plural(assumed.length, 'date')} assumed`
            }`,
          ],
  }
}

const quarterNames = ({ quarters }: Audit): string =>
  quarters.length === 0 ? 'next two quarters' : listed(quarters.map(({ quarter }) => quarter))

function overdue(audit: Audit): Figure {
  return {
    id: 'overdue',
    label: 'Renewals overdue',
    empty: audit.overdue.length === 0,
    value: count(audit.overdue.length),
    notes:
      audit.overdue.length === 0
        ? ['No renewal is overdue.']
        : [roundedSums(sumOf(audit, audit.overdue)), 'in doubt until each is closed'],
  }
}

function findings(audit: Audit): Figure {
  const bySeverity = tally(severities, audit.findings, ({ severity }) => severity)
  const segments = bySeverity.map(({ kind, number }) => ({ label: kind, size: number, fill: kind }))
  return {
    id: 'findings',
    label: 'Findings to settle',
    empty: audit.findings.length === 0,
    value: count(audit.findings.length),
    notes:
      audit.findings.length === 0
        ? ['Nothing contradicts itself.']
        : [
            html`${bar(segments)}${bySeverity
              .filter(({ number }) => number > 0)
              .map(({ kind, number }) => `${count(number)} ${kind}`)
              .join(', ')}`,
          ],
  }
}

function firstThing(audit: Audit): Html {
  const { verb, account, because } = oneThing(audit)
  return html`<p class="first-thing"><strong>If you do one thing today:</strong> ${verb}${
    account && html` ${recordLink(account.name, account.url)}`
  }${because}</p>`
}

/** The one caveat that comes before every figure. */
function howRead({ mapping: { written, doubts } }: Audit): Part {
  if (written && doubts.length === 0) return null
  const reasons = [
    ...(written ? [] : ['no mapping is configured yet, Perennial proposed one']),
    ...(doubts.length > 0
      ? [`${plural(doubts.length, 'point')} of it ${doubts.length === 1 ? 'is' : 'are'} in doubt`]
      : []),
  ]
  return html`<p class="soft how-read">Before you rely on a figure, see <a href="#mapping">how the portal was read</a>: ${listed(reasons)}.</p>`
}
