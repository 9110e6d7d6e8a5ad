import { common } from './common.ts'
import { choices, type Row, readOnly } from './row.ts'

/**
 * Seen in real portals are status, recurring total and billing frequency (../shared/reference/hubspot.md 3.7).
 * The others are unverified, and so are the options: HubSpot says that statuses differ from portal to portal.
 */
export const subscriptions: Row[] = [
  ...common,
  ['hs_lastmodifieddate', 'Last modified date', 'datetime', readOnly],
  ['hs_name', 'Subscription name', 'string'],
  [
    'hs_subscription_status',
    'Status',
    'enumeration',
    choices(
      'active=Active|past_due=Past due|trialing=Trialing|scheduled=Scheduled|paused=Paused|unpaid=Unpaid|canceled=Canceled|expired=Expired',
    ),
  ],
  ['hs_recurring_billing_total', 'Recurring billing total', 'number'],
  [
    'hs_billing_frequency',
    'Billing frequency',
    'enumeration',
    choices(
      'weekly=Weekly|monthly=Monthly|quarterly=Quarterly|per_six_months=Semi-annually|annually=Annually|per_two_years=Every two years',
    ),
  ],
  ['hs_currency_code', 'Currency', 'enumeration', { external: true }],
  ['hs_start_date', 'Start date', 'date'],
  ['hs_end_date', 'End date', 'date'],
  ['hs_next_payment_due_date', 'Next payment due date', 'date'],
]
