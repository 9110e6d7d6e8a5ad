import { exactSums, shortWords } from '../../../page/amounts.ts'
import { barWithLegend } from '../../../page/bar.ts'
import { isNear, nearDays } from '../../../page/dates.ts'
import { type Html, html, type Part } from '../../../page/html.ts'
import type { Section } from '../../../page/section.ts'
import { longTable } from '../../../page/table.ts'
import { count, plural } from '../../../page/words.ts'
import type { Audit } from '../../audit.ts'
import {
  assumedOf,
  bases,
  byDate,
  horizon,
  nobody,
  nobodyWords,
  ordered,
  renewalsAhead,
  sumOf,
  tally,
} from '../facts.ts'
import { arrColumn, renewalColumns } from '../renewal-columns.ts'
import { weeksOf } from '../weeks.ts'
import { weeksFigure } from '../weeks-figure.ts'

export function renewals(audit: Audit): Section {
  const ahead = renewalsAhead(audit)
  return {
    id: 'renewals',
    title: `Renewals of ${horizon(audit)}`,
    name: 'Renewals ahead',
    ...(!nobody(audit) && { mark: count(ahead.length) }),
    lead: html`${ahead.length > 0 ? lead(audit) : nobody(audit) ? nobodyWords : `No renewal date is known in ${horizon(audit)}.`} ${withoutDate(audit)}`,
    body: html`
${ahead.length > 0 && howKnown(audit)}
${weeksFigure(weeksOf(audit))}
${ahead.length > 0 && audit.quarters.map(quarter => quarterHtml(audit, quarter))}`,
  }
}

function lead(audit: Audit): Part {
  const ahead = renewalsAhead(audit)
  const near = ahead.filter(({ noticeDate }) => noticeDate !== null && isNear(audit.asOf, noticeDate))
  return html`${plural(ahead.length, 'renewal')}. ${
    near.length === 0
      ? `No known notice date falls in the next ${nearDays} days.`
      : html`For <strong>${count(near.length)}</strong> of them the last day for notice falls in the next ${nearDays} days: <strong>${shortWords(sumOf(audit, near))}</strong>.`
  }`
}

const withoutDate = ({ arr: { withoutContract } }: Audit): Part =>
  withoutContract > 0 &&
  `${plural(withoutContract, 'customer')} without a contract in force ${withoutContract === 1 ? 'has' : 'have'} no known renewal date and ${withoutContract === 1 ? 'is' : 'are'} not among them.`

function howKnown(audit: Audit): Html {
  const ahead = renewalsAhead(audit)
  const parts = tally(bases, ahead, ({ basis }) => basis)
  return barWithLegend(
    parts.map(({ kind, number }) => ({
      label: kind,
      size: number,
      fill: kind,
      note: number > 0 && kind === 'assumed' ? assumedNote(audit) : plural(number, 'date'),
    })),
  )
}

function assumedNote(audit: Audit): string {
  const assumed = assumedOf(renewalsAhead(audit))
  return `${plural(assumed.length, 'renewal date')}, ${shortWords(sumOf(audit, assumed))} ${assumed.length === 1 ? 'rests on it' : 'rests on them'}`
}

function quarterHtml(audit: Audit, { quarter, renewals, totals }: Audit['quarters'][number]): Html {
  if (renewals.length === 0) return html`<h3>${quarter}</h3><p>No renewal date is known in ${quarter}.</p>`
  const sums = ordered(audit, totals)
  const how = plural(renewals.length, 'renewal')
  return html`<h3>${quarter} <span class="soft">${how}, ${shortWords(sums)}</span></h3>
${longTable({
  caption: `Renewals in ${quarter}`,
  columns: renewalColumns(audit.asOf, 'Renews'),
  rows: renewals.toSorted(byDate),
  feet: [{ label: `All ${how} of ${quarter}`, at: arrColumn, value: exactSums(sums) }],
  one: 'renewal',
  many: 'renewals',
})}`
}
