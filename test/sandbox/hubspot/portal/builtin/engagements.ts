import { common } from './common.ts'
import { choices, type Row, readOnly } from './row.ts'

const engagement: Row[] = [
  ...common,
  ['hs_lastmodifieddate', 'Last modified date', 'datetime', readOnly],
  ['hs_timestamp', 'Activity date', 'datetime'],
  ['hs_attachment_ids', 'Attached file IDs', 'enumeration/checkbox', { external: true }],
]

export const calls: Row[] = [
  ...engagement,
  ['hs_call_title', 'Call title', 'string'],
  ['hs_call_body', 'Call notes', 'string/html'],
  ['hs_call_direction', 'Call direction', 'enumeration', choices('INBOUND=Inbound|OUTBOUND=Outbound')],
  ['hs_call_disposition', 'Call outcome', 'string'],
  ['hs_call_duration', 'Call duration (ms)', 'number'],
  ['hs_call_to_number', 'To number', 'string'],
  ['hs_call_from_number', 'From number', 'string'],
  [
    'hs_call_status',
    'Call status',
    'enumeration',
    choices(
      'BUSY=Busy|CALLING_CRM_USER=Calling user|CANCELED=Canceled|COMPLETED=Completed|CONNECTING=Connecting|FAILED=Failed|IN_PROGRESS=In progress|NO_ANSWER=No answer|QUEUED=Queued|RINGING=Ringing|MISSED=Missed',
    ),
  ],
]

export const emails: Row[] = [
  ...engagement,
  ['hs_email_subject', 'Email subject', 'string'],
  ['hs_email_text', 'Email body', 'string/textarea'],
  ['hs_email_html', 'Email HTML body', 'string/html'],
  [
    'hs_email_direction',
    'Email direction',
    'enumeration',
    choices('EMAIL=Sent from CRM|INCOMING_EMAIL=Reply|FORWARDED_EMAIL=Forwarded'),
  ],
  [
    'hs_email_status',
    'Email send status',
    'enumeration',
    choices('BOUNCED=Bounced|FAILED=Failed|SCHEDULED=Scheduled|SENDING=Sending|SENT=Sent'),
  ],
  ['hs_email_headers', 'Email headers', 'string/textarea'],
]

export const meetings: Row[] = [
  ...engagement,
  ['hs_meeting_title', 'Meeting name', 'string'],
  ['hs_meeting_body', 'Meeting description', 'string/html'],
  ['hs_internal_meeting_notes', 'Internal meeting notes', 'string/html'],
  ['hs_meeting_location', 'Location', 'string'],
  ['hs_meeting_external_url', 'External URL', 'string'],
  ['hs_meeting_start_time', 'Start time', 'datetime'],
  ['hs_meeting_end_time', 'End time', 'datetime'],
  [
    'hs_meeting_outcome',
    'Meeting outcome',
    'enumeration',
    choices(
      'SCHEDULED=Scheduled|COMPLETED=Completed|RESCHEDULED=Rescheduled|NO_SHOW=No show|CANCELED=Canceled|CANCELLED=Cancelled',
    ),
  ],
]

export const notes: Row[] = [...engagement, ['hs_note_body', 'Note body', 'string/html']]

export const tasks: Row[] = [
  ...engagement,
  ['hs_task_subject', 'Task title', 'string'],
  ['hs_task_body', 'Task notes', 'string/html'],
  [
    'hs_task_status',
    'Task status',
    'enumeration',
    choices(
      'NOT_STARTED=Not started|IN_PROGRESS=In progress|COMPLETED=Completed|DEFERRED=Deferred|WAITING=Waiting',
    ),
  ],
  ['hs_task_priority', 'Priority', 'enumeration', choices('NONE=None|LOW=Low|MEDIUM=Medium|HIGH=High')],
  ['hs_task_type', 'Task type', 'enumeration', choices('TODO=To-do|CALL=Call|EMAIL=Email')],
  ['hs_task_completion_date', 'Completed at', 'datetime', readOnly],
]
