import type { ObjectType } from '../../../world/portal.ts'

/** What the walk needs to know of one object type: a live record of the fixture and a text property of it. */
export interface Walked {
  type: ObjectType
  id: string
  text: string
  /** Properties HubSpot demands on create. */
  required?: Record<string, string>
}

const at = { hs_timestamp: '2025-12-01T10:00:00.000Z' }
const deal = { pipeline: 'renewals', dealstage: 'upcoming' }
const ticket = { hs_pipeline: 'support', hs_pipeline_stage: 'new' }

export const writable: Walked[] = [
  { type: 'companies', id: '1001', text: 'name' },
  { type: 'contacts', id: '2001', text: 'firstname' },
  { type: 'deals', id: '3001', text: 'dealname', required: deal },
  { type: 'tickets', id: '4001', text: 'subject', required: ticket },
  { type: 'line_items', id: '5001', text: 'name' },
  { type: 'contracts', id: '8001', text: 'hs_name' },
  { type: 'calls', id: '6001', text: 'hs_call_title', required: at },
  { type: 'emails', id: '6101', text: 'hs_email_subject', required: at },
  { type: 'meetings', id: '6201', text: 'hs_meeting_title', required: at },
  { type: 'notes', id: '6301', text: 'hs_note_body', required: at },
  { type: 'tasks', id: '6401', text: 'hs_task_subject', required: at },
]

/** Written by HubSpot alone. */
export const readOnly: Walked[] = [
  { type: 'feedback_submissions', id: '7001', text: 'hs_survey_type' },
  { type: 'subscriptions', id: '8101', text: 'hs_name' },
]

/** An id no record has. */
export const absent = '999999999'

export const objects = (type: string): string => `/crm/v3/objects/${type}`
