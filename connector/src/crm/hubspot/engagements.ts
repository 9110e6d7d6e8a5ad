import type { LoggedTouchpoint } from '../crm.ts'
import { asHtml } from './as-html.ts'
import { association, type NewRecord } from './create.ts'
import { referenceOf } from './keyed.ts'

type Channel = LoggedTouchpoint['channel']

/** How HubSpot stores one channel's touchpoints. */
interface EngagementForm {
  /** Association type from the engagement to a company and to a contact. */
  toCompany: number
  toContact: number
  /** The property that holds what was said and ends with the reference. */
  text: string
  /** Written as HTML; only an email has a text of its own. */
  html: boolean
  properties(touchpoint: LoggedTouchpoint): Record<string, string>
}

// Type ids: https://developers.hubspot.com/docs/api-reference/latest/crm/associations/guide
export const engagements: Record<Channel, EngagementForm> = {
  call: {
    toCompany: 182,
    toContact: 194,
    text: 'hs_call_body',
    html: true,
    properties: ({ subject }) => ({
      hs_call_title: subject,
      hs_call_status: 'COMPLETED',
    }),
  },
  email: {
    toCompany: 186,
    toContact: 198,
    text: 'hs_email_text',
    html: false,
    properties: ({ subject }) => ({
      hs_email_subject: subject,
      hs_email_direction: 'EMAIL',
    }),
  },
  meeting: {
    toCompany: 188,
    toContact: 200,
    text: 'hs_meeting_body',
    html: true,
    properties: ({ subject, at }) => ({
      hs_meeting_title: subject,
      hs_meeting_start_time: at,
    }),
  },
  note: {
    toCompany: 190,
    toContact: 202,
    text: 'hs_note_body',
    html: true,
    properties: () => ({}),
  },
  task: {
    toCompany: 192,
    toContact: 204,
    text: 'hs_task_body',
    html: true,
    properties: ({ subject }) => ({
      hs_task_subject: subject,
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
      [form.text]: textOf(touchpoint, form),
    },
    associations: [
      association(touchpoint.companyId, form.toCompany),
      ...touchpoint.contactIds.map(id => association(id, form.toContact)),
    ],
  }
}

/** A note has no subject of its own. */
function textOf({ channel, subject, body, key }: LoggedTouchpoint, { html }: EngagementForm): string {
  const said = [channel === 'note' ? subject : '', body, referenceOf(key)].filter(Boolean).join('\n\n')
  return html ? asHtml(said) : said
}
