import { TicketCategory, TicketPriority } from '@perennial/shared/model/ticket'
import { days, factKind, keyed, known, needed, text } from './fact-kind.ts'

/** What customers asked for help with. */
export const tickets = factKind({
  stored: 'ticket',
  fields: {
    id: text,
    account: needed(text),
    subject: text,
    priority: text,
    opened: needed(days),
    closed: days,
    escalated: text,
    category: text,
    due: days,
    text,
  },
  read: row => {
    const account = row.needed('account')
    const openedOn = row.neededDay('opened')
    const closedOn = row.day('closed')
    if (closedOn !== null && closedOn < openedOn) row.odd('closed_before_opened', 'closed')
    const content = known({
      subject: row.text('subject'),
      priority: row.choice('priority', TicketPriority.options),
      openedOn,
      closedOn,
      escalated: row.flag('escalated'),
      category: row.choice('category', TicketCategory.options),
      dueOn: row.day('due'),
      text: row.text('text'),
    })
    return { ...keyed(row.text('id'), account, openedOn), account, content }
  },
})
