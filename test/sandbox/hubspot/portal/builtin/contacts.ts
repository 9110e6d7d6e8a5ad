import { common, contacted, leadStatus, lifecycle } from './common.ts'
import { calculated, choices, type Row, readOnly } from './row.ts'

export const contacts: Row[] = [
  ...common,
  ...contacted,
  lifecycle,
  leadStatus,
  ['createdate', 'Create date', 'datetime', readOnly],
  ['lastmodifieddate', 'Last modified date', 'datetime', readOnly],
  ['email', 'Email', 'string', { unique: true }],
  ['firstname', 'First name', 'string'],
  ['lastname', 'Last name', 'string'],
  ['jobtitle', 'Job title', 'string'],
  ['phone', 'Phone number', 'string/phonenumber'],
  ['mobilephone', 'Mobile phone number', 'string/phonenumber'],
  ['company', 'Company name', 'string'],
  ['website', 'Website URL', 'string'],
  ['city', 'City', 'string'],
  ['state', 'State/region', 'string'],
  ['country', 'Country/region', 'string'],
  ['associatedcompanyid', 'Primary associated company ID', 'number', readOnly],
  ['hs_email_last_open_date', 'Last marketing email open date', 'datetime', calculated],
  ['hs_email_last_reply_date', 'Last marketing email reply date', 'datetime', calculated],
  [
    'hs_email_hard_bounce_reason_enum',
    'Email hard bounce reason',
    'enumeration',
    {
      ...choices(
        'OTHER=Other|UNKNOWN_USER=Unknown user|MAILBOX_FULL=Mailbox full|CONTENT=Content|POLICY=Policy|SPAM=Spam',
      ),
      readOnly: true,
    },
  ],
  ['hs_email_optout', 'Unsubscribed from all email', 'bool', readOnly],
  [
    'hs_language',
    'Preferred language',
    'enumeration',
    choices('en=English|de=German|fr=French|es=Spanish|nl=Dutch'),
  ],
  ['num_associated_deals', 'Number of associated deals', 'number', calculated],
  [
    'hs_buying_role',
    'Buying role',
    'enumeration/checkbox',
    choices(
      'BLOCKER=Blocker|BUDGET_HOLDER=Budget holder|CHAMPION=Champion|DECISION_MAKER=Decision maker|END_USER=End user|EXECUTIVE_SPONSOR=Executive sponsor|INFLUENCER=Influencer|LEGAL_AND_COMPLIANCE=Legal & compliance|OTHER=Other',
    ),
  ],
]
