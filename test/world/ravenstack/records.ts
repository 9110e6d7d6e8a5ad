import type { PortalLine } from '../portal.ts'
import { linkLine, recordLine } from '../record-line.ts'
import type { AccountRow, RavenStackRows, SubscriptionRow, TicketRow } from './rows.ts'

/** Link types: https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide#association-type-id-values */
const dealToPrimaryCompany = 5
const ticketToPrimaryCompany = 26
const surveyToTicket = 100

/** RavenStack's ids end in six hexadecimal digits: the same row has the same HubSpot id wherever it stands. */
const numericId = (range: number, id: string) => String(range + Number.parseInt(id.slice(2), 16))
const companyId = (accountId: string) => numericId(8_300_000_000, accountId)
const dealId = (subscriptionId: string) => numericId(23_000_000_000, subscriptionId)
const ticketRecordId = (ticketId: string) => numericId(43_000_000_000, ticketId)
const surveyId = (ticketId: string) => numericId(73_000_000_000, ticketId)

/** Accounts as companies, subscriptions as won deals, tickets as tickets, satisfaction scores as CSAT answers. */
export function* ravenStackRecords({
  accounts,
  subscriptions,
  tickets,
}: RavenStackRows): Generator<PortalLine> {
  for (const account of accounts) yield company(account)
  const names = new Map(accounts.map(({ id, name }) => [id, name]))
  for (const subscription of subscriptions) {
    yield deal(subscription, names.get(subscription.accountId) ?? subscription.accountId)
    if (names.has(subscription.accountId)) {
      yield linkLine(
        ['deals', dealId(subscription.id)],
        ['companies', companyId(subscription.accountId)],
        dealToPrimaryCompany,
      )
    }
  }
  for (const ticket of tickets) {
    yield ticketRecord(ticket)
    if (names.has(ticket.accountId)) {
      yield linkLine(
        ['tickets', ticketRecordId(ticket.id)],
        ['companies', companyId(ticket.accountId)],
        ticketToPrimaryCompany,
      )
    }
    if (ticket.satisfaction !== null) yield* csat(ticket, ticket.satisfaction)
  }
}

const dayOf = (instant: string) => instant.slice(0, 10)
const text = (value: number | null) => (value === null ? null : String(value))

const company = (row: AccountRow) =>
  recordLine({
    objectType: 'companies',
    id: companyId(row.id),
    createdAt: row.signedUp,
    properties: {
      name: row.name,
      country: row.country,
      lifecyclestage: 'customer',
      createdate: row.signedUp,
      account_id: row.id,
      vertical: row.industry,
      plan_tier: row.plan,
      seats: text(row.seats),
      signup_date: dayOf(row.signedUp),
      referral_source: row.referral,
      is_trial: String(row.trial),
      churn_flag: String(row.churned),
    },
  })

/** A subscription without an end runs on, so its deal has no contract end. */
const deal = (row: SubscriptionRow, accountName: string) =>
  recordLine({
    objectType: 'deals',
    id: dealId(row.id),
    createdAt: row.start,
    properties: {
      dealname: `${accountName} - ${row.plan} ${row.billing} (${row.id})`,
      pipeline: 'default',
      dealstage: 'closedwon',
      amount: text(row.arr),
      deal_currency_code: 'USD',
      createdate: row.start,
      closedate: row.start,
      contract_start_date: dayOf(row.start),
      contract_end_date: row.end === null ? null : dayOf(row.end),
      contract_term_months: row.billing === 'annual' ? '12' : '1',
      auto_renewal: String(row.autoRenews),
      seats: text(row.seats),
      subscription_id: row.id,
      plan_tier: row.plan,
      billing_frequency: row.billing,
      is_trial: String(row.trial),
      upgrade_flag: String(row.upgraded),
      downgrade_flag: String(row.downgraded),
      churn_flag: String(row.churned),
    },
  })

const ticketRecord = (row: TicketRow) =>
  recordLine({
    objectType: 'tickets',
    id: ticketRecordId(row.id),
    createdAt: row.submitted,
    properties: {
      subject: `Ticket ${row.id}`,
      hs_pipeline: '0',
      hs_pipeline_stage: row.closed === null ? '1' : '4',
      hs_ticket_priority: row.priority.toUpperCase(),
      createdate: row.submitted,
      closed_date: row.closed,
      ticket_id: row.id,
      resolution_time_hours: text(row.resolutionHours),
      first_response_time_minutes: text(row.firstResponseMinutes),
      escalation_flag: String(row.escalated),
    },
  })

/** Given when the ticket was closed. RavenStack has no people, so the answer hangs on the ticket alone. */
function* csat(ticket: TicketRow, score: number): Generator<PortalLine> {
  const at = ticket.closed ?? ticket.submitted
  yield recordLine({
    objectType: 'feedback_submissions',
    id: surveyId(ticket.id),
    createdAt: at,
    properties: {
      hs_survey_id: '201',
      hs_survey_name: 'Ticket satisfaction',
      hs_survey_type: 'CSAT',
      hs_survey_channel: 'EMAIL',
      hs_value: String(score),
      hs_submission_timestamp: at,
      hs_ticket_id: ticketRecordId(ticket.id),
    },
  })
  yield linkLine(
    ['feedback_submissions', surveyId(ticket.id)],
    ['tickets', ticketRecordId(ticket.id)],
    surveyToTicket,
  )
}
