import { common, contacted } from './common.ts'
import { calculated, choices, type Row, readOnly } from './row.ts'

export const tickets: Row[] = [
  ...common,
  ...contacted,
  ['createdate', 'Create date', 'datetime'],
  ['hs_lastmodifieddate', 'Last modified date', 'datetime', readOnly],
  ['subject', 'Ticket name', 'string'],
  ['content', 'Ticket description', 'string/textarea'],
  ['hs_pipeline', 'Pipeline', 'enumeration', { external: true }],
  ['hs_pipeline_stage', 'Ticket status', 'enumeration', { external: true }],
  ['hs_ticket_priority', 'Priority', 'enumeration', choices('LOW=Low|MEDIUM=Medium|HIGH=High|URGENT=Urgent')],
  [
    'hs_ticket_category',
    'Category',
    'enumeration/checkbox',
    choices(
      'PRODUCT_ISSUE=Product issue|BILLING_ISSUE=Billing issue|FEATURE_REQUEST=Feature request|GENERAL_INQUIRY=General inquiry',
    ),
  ],
  ['source_type', 'Source', 'enumeration', choices('CHAT=Chat|EMAIL=Email|FORM=Form|PHONE=Phone')],
  ['hs_resolution', 'Resolution', 'string/textarea'],
  ['closed_date', 'Close date', 'datetime'],
  ['first_agent_reply_date', 'First agent email response date', 'datetime', calculated],
  ['time_to_close', 'Time to close', 'number', calculated],
  ['time_to_first_agent_reply', 'Time to first agent email reply', 'number', calculated],
  ['hs_is_closed', 'Is closed', 'bool/calculation_equation', calculated],
]
