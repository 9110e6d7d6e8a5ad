import type { ObjectType } from '../../../../world/portal.ts'
import type { Property } from '../property.ts'
import { companies } from './companies.ts'
import { contacts } from './contacts.ts'
import { contracts } from './contracts.ts'
import { deals } from './deals.ts'
import { calls, emails, meetings, notes, tasks } from './engagements.ts'
import { feedbackSubmissions } from './feedback-submissions.ts'
import { lineItems } from './line-items.ts'
import { fromRow, type Row } from './row.ts'
import { subscriptions } from './subscriptions.ts'
import { tickets } from './tickets.ts'

const tables: Record<ObjectType, [group: string, label: string, rows: Row[]]> = {
  companies: ['companyinformation', 'Company information', companies],
  contacts: ['contactinformation', 'Contact information', contacts],
  deals: ['dealinformation', 'Deal information', deals],
  tickets: ['ticketinformation', 'Ticket information', tickets],
  line_items: ['lineiteminformation', 'Line item information', lineItems],
  contracts: ['contractinformation', 'Contract information', contracts],
  subscriptions: ['subscriptioninformation', 'Subscription information', subscriptions],
  calls: ['call', 'Call information', calls],
  emails: ['email', 'Email information', emails],
  meetings: ['meeting', 'Meeting information', meetings],
  notes: ['engagement', 'Note information', notes],
  tasks: ['task', 'Task information', tasks],
  feedback_submissions: ['feedbackinformation', 'Feedback information', feedbackSubmissions],
}

/** HubSpot's own property group of an object type. */
export const builtinGroup = (type: ObjectType): { name: string; label: string } => {
  const [name, label] = tables[type]
  return { name, label }
}

/** HubSpot's own properties of an object type. */
export const builtinProperties = (type: ObjectType): Property[] => {
  const [group, , rows] = tables[type]
  return rows.map((row, order) => fromRow(row, group, order))
}
