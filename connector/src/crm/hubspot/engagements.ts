import type { LoggedTouchpoint } from '../crm.ts'
import { association, type NewRecord } from './create.ts'

type Channel = LoggedTouchpoint['channel']

/** How HubSpot stores one channel's touchpoints. */
interface EngagementForm {
  /** Association type from the engagement to a company and to a contact. */
  toCompany: number
  toContact: number
  properties(touchpoint: LoggedTouchpoint): Record<string, string>
}

// Type ids: https://developers.hubspot.com/docs/api-reference/latest/crm/associations/guide
export const engagements: Record<Channel, EngagementForm> = {
  call: {
    toCompany: 182,
    toContact: 194,
    properties: ({ subject, body }) => ({
      hs_call_title: subject,
      hs_call_body: body,
      hs_call_status: 'COMPLETED',
    }),
  },
  email: {
    toCompany: 186,
    toContact: 198,
    properties: ({ subject, body }) => ({
      hs_email_subject: subject,
      hs_email_text: body,
      hs_email_direction: 'EMAIL',
    }),
  },
  meeting: {
    toCompany: 188,
    toContact: 200,
    properties: ({ subject, body, at }) => ({
      hs_meeting_title: subject,
      hs_meeting_body: body,
      hs_meeting_start_time: at,
    }),
  },
  note: {
    toCompany: 190,
    toContact: 202,
    properties: ({ subject, body }) => ({ hs_note_body: subject === '' ? body : `${subject}\n\n${body}` }),
  },
  task: {
    toCompany: 192,
    toContact: 204,
    properties: ({ subject, body }) => ({
      hs_task_subject: subject,
      hs_task_body: body,
      hs_task_status: 'NOT_STARTED',
    }),
  },
}

/** The engagement that logs a touchpoint on its company and contacts. */
export function toEngagement(touchpoint: LoggedTouchpoint): NewRecord {
  const form = engagements[touchpoint.channel]
  return {
    on: touchpoint.companyId,
    properties: {
      hs_timestamp: touchpoint.at,
      ...(touchpoint.ownerId !== null && { hubspot_owner_id: touchpoint.ownerId }),
      ...form.properties(touchpoint),
    },
    associations: [
      association(touchpoint.companyId, form.toCompany),
      ...touchpoint.contactIds.map(id => association(id, form.toContact)),
    ],
  }
}
