import type { DueAndAsked, UnaskedReport } from '../keeper/unasked.ts'
import { columns, count } from './output.ts'

export function unaskedText({ within, unasked, notKnown, rows }: UnaskedReport): string {
  if (rows.length === 0) return `No renewal is due within ${count(within, 'day')}.`
  return [
    columns([
      ['renewal', 'notice by', 'account', 'asked', 'who', 'reply', 'uplift told', 'as the CRM shows it'],
      ...rows.map(row => [
        row.renewalDate,
        row.noticeDate ?? '-',
        row.name,
        row.first === null ? said[row.asked] : `${row.first.on} by ${row.first.channel}`,
        whoText(row),
        row.reply === null ? said[row.replied] : `${row.reply.on} by ${row.reply.channel}`,
        said[row.upliftTold],
        row.why,
      ]),
    ]),
    `${count(rows.length, 'renewal')} due within ${count(within, 'day')} or overdue: nobody was asked about ${unasked}, of ${notKnown} it is not known.`,
  ].join('\n')
}

const said: Record<DueAndAsked['asked'], string> = { yes: 'yes', no: 'no', not_known: 'not known' }

const whoText = ({ first }: DueAndAsked): string =>
  first === null || first.who.length === 0
    ? '-'
    : first.who
        .map(({ name, role }) => (role === null ? name : `${name} (${role.replaceAll('_', ' ')})`))
        .join(', ')
