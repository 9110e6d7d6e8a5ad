import { exactSums, shortWords } from '../../../page/amounts.ts'
import { away, time } from '../../../page/dates.ts'
import { type Html, html, nothing } from '../../../page/html.ts'
import { recordLink } from '../../../page/link.ts'
import type { Section } from '../../../page/section.ts'
import { type Column, longTable } from '../../../page/table.ts'
import { count, plural } from '../../../page/words.ts'
import type { Audit, AuditAccount } from '../../audit.ts'
import { horizon, nobody, nobodyWords, renewalsAhead, sumOf } from '../facts.ts'

export function untouched(audit: Audit): Section {
  const { days, accounts } = audit.untouched
  return {
    id: 'untouched',
    title: `No two-way contact in ${days} days`,
    name: 'Without contact',
    ...(!nobody(audit) && { mark: count(accounts.length) }),
    lead: accounts.length === 0 ? noneUntouched(audit) : lead(audit),
    body:
      accounts.length === 0
        ? nothing
        : longTable({
            caption: `Customers without two-way contact in ${days} days, largest first`,
            columns: columns(audit),
            rows: accounts,
            feet: [
              {
                label: `All ${plural(accounts.length, 'account')}`,
                at: 2,
                value: exactSums(sumOf(audit, accounts)),
              },
            ],
            one: 'account',
            many: 'accounts',
          }),
  }
}

const noneUntouched = (audit: Audit): string =>
  nobody(audit)
    ? nobodyWords
    : `Every customer under contract took part in a call, meeting or mail exchange in the last ${audit.untouched.days} days.`

function lead(audit: Audit): Html {
  const { days, accounts } = audit.untouched
  const renewing = accounts.filter(({ id }) => nextRenewal(audit, id)).length
  return html`${plural(accounts.length, 'customer')} under contract took part in no call, meeting or mail exchange in the last ${days} days: <strong>${shortWords(sumOf(audit, accounts))}</strong>. ${neverWords(audit)} ${renewing > 0 && html`<strong>${count(renewing)}</strong> of them renew in ${horizon(audit)} or are overdue.`}`
}

/** Where no contact is on record at all, the likelier reason is that none is logged. */
function neverWords({ untouched: { never, accounts } }: Audit): string {
  if (never === 0) return ''
  return never === accounts.length
    ? 'For none of them is any on record: check whether calls, meetings and mail are logged in the CRM.'
    : `For ${count(never)} none was ever recorded.`
}

const columns = (audit: Audit): Column<AuditAccount>[] => [
  { head: 'Account', width: 46, cell: ({ name, url }) => recordLink(name, url) },
  { head: 'Renews', width: 28, cell: ({ id }) => renewal(audit, id) },
  { head: 'ARR', width: 26, number: true, cell: ({ arr }) => exactSums(arr) },
]

function renewal(audit: Audit, id: string): Html {
  const next = nextRenewal(audit, id)
  return next
    ? html`${time(next.date)} <span class="soft">${away(audit.asOf, next.date)}</span>`
    : html`<span class="soft">not in ${horizon(audit)}</span>`
}

const nextRenewal = (audit: Audit, id: string) =>
  [...audit.overdue, ...renewalsAhead(audit)].find(renewal => renewal.id === id)
