import { exactSums, shortWords } from '../../../page/amounts.ts'
import { html, nothing } from '../../../page/html.ts'
import type { Section } from '../../../page/section.ts'
import { longTable } from '../../../page/table.ts'
import { count, plural } from '../../../page/words.ts'
import type { Audit } from '../../audit.ts'
import { nobody, nobodyWords, sumOf } from '../facts.ts'
import { arrColumn, renewalColumns } from '../renewal-columns.ts'

export function overdue(audit: Audit): Section {
  const { overdue, asOf } = audit
  const sums = sumOf(audit, overdue)
  return {
    id: 'overdue',
    title: 'Renewals overdue',
    name: 'Overdue',
    ...(!nobody(audit) && { mark: count(overdue.length) }),
    lead:
      overdue.length === 0
        ? nobody(audit)
          ? nobodyWords
          : 'No renewal is overdue.'
        : html`${plural(overdue.length, 'contract')} ended without a renewal that the CRM knows of: <strong>${shortWords(sums)}</strong>. Either the renewal was not entered, or the customer has left.`,
    body:
      overdue.length === 0
        ? nothing
        : longTable({
            caption: 'Overdue renewals, largest first',
            columns: renewalColumns(asOf, 'Was due'),
            rows: overdue,
            feet: [{ label: `All ${count(overdue.length)} overdue`, at: arrColumn, value: exactSums(sums) }],
            one: 'overdue renewal',
            many: 'overdue renewals',
          }),
  }
}
