import type { Touch } from './signals.ts'

/** What engagements are called; {person} becomes a given name. */
export const channelText: Record<Touch['channel'], readonly string[]> = {
  call: [
    'Check-in with {person}',
    'Follow-up on open questions',
    'Licence question',
    'Renewal terms',
    'Roll-out status',
  ],
  email: [
    'Next steps after our call',
    'Agenda for the quarterly review',
    'Question about user roles',
    'Your usage summary',
    'Invoice and purchase order',
    'New release: what changes for you',
    'Introducing {person}',
  ],
  meeting: [
    'Quarterly business review',
    'Onboarding workshop',
    'Roadmap session',
    'Training for new users',
    'Renewal meeting',
  ],
  note: [
    'Spoke with {person}: reorganisation planned, effect on us unclear.',
    '{person} wants reporting for a second site.',
    'Power users are happy, management wants numbers.',
    'Procurement asks for a security review before the next term.',
  ],
  task: ['Send usage report', 'Prepare renewal quote', 'Call {person} back', 'Update account plan'],
}

export const ticketText: Record<
  'PRODUCT_ISSUE' | 'BILLING_ISSUE' | 'FEATURE_REQUEST' | 'GENERAL_INQUIRY',
  readonly string[]
> = {
  PRODUCT_ISSUE: [
    'Import stops halfway',
    'Report shows no data',
    'Sync is delayed',
    'Error when saving a plan',
    'Slow start page',
  ],
  BILLING_ISSUE: ['Wrong VAT number on invoice', 'Seats billed twice', 'Purchase order missing'],
  FEATURE_REQUEST: ['Export to spreadsheet', 'Single sign-on for contractors', 'Approval step'],
  GENERAL_INQUIRY: ['How to add a site', 'Reset of an administrator account', 'Data retention question'],
}
