import { officeInstant } from './calendar.ts'
import { channelText } from './engagement-text.ts'
import type { Life } from './life.ts'
import type { Person } from './people.ts'
import type { ObjectType, PortalLine } from './portal.ts'
import { type Random, random } from './random.ts'
import { isRecorded, linkLine, recordId, recordLine } from './record-line.ts'
import type { Touch } from './signals.ts'
import { lastDay } from './timeline.ts'

/** Where each channel is kept and how it is linked to company and contact:
 * https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide#association-type-id-values */
const channels = {
  call: { objectType: 'calls', toCompany: 182, toContact: 194 },
  email: { objectType: 'emails', toCompany: 186, toContact: 198 },
  meeting: { objectType: 'meetings', toCompany: 188, toContact: 200 },
  note: { objectType: 'notes', toCompany: 190, toContact: 202 },
  task: { objectType: 'tasks', toCompany: 192, toContact: 204 },
} as const satisfies Record<
  Touch['channel'],
  { objectType: ObjectType; toCompany: number; toContact: number }
>

/** Calls, e-mails, meetings, notes and tasks of an account. */
export function* engagementLines(seed: number, life: Life, people: Person[]): Generator<PortalLine> {
  const draw = random(seed, 'engagements', life.account.index)
  const made = { call: 0, email: 0, meeting: 0, note: 0, task: 0 }
  for (const touch of life.signals.touches.filter(({ on }) => isRecorded(on))) {
    const { objectType, toCompany, toContact } = channels[touch.channel]
    const id = recordId(objectType, life.account, made[touch.channel])
    made[touch.channel] += 1
    const person = people[touch.person] ?? people[0]!
    const at = officeInstant(touch.on, draw.unit())
    const properties = {
      hs_timestamp: at,
      hubspot_owner_id: life.account.ownerId,
      ...inItsChannel(touch, person, at, draw),
    }
    yield recordLine({ objectType, id, createdAt: at, properties })
    yield linkLine([objectType, id], ['companies', life.account.id], toCompany)
    if (touch.channel !== 'task') yield linkLine([objectType, id], ['contacts', person.id], toContact)
  }
}

function inItsChannel(touch: Touch, person: Person, at: string, draw: Random): Record<string, string> {
  const subject = draw.pick(channelText[touch.channel]).replace('{person}', person.given)
  switch (touch.channel) {
    case 'call':
      return {
        hs_call_title: subject,
        hs_call_direction: touch.theirs ? 'INBOUND' : 'OUTBOUND',
        hs_call_status: touch.theirs || draw.chance(0.5) ? 'COMPLETED' : 'NO_ANSWER',
        hs_call_duration: String(draw.between(1, 45) * 60_000),
      }
    case 'email':
      return {
        hs_email_subject: subject,
        hs_email_text: `Hello,\n\n${subject}.\n\nBest regards`,
        hs_email_direction: touch.theirs ? 'INCOMING_EMAIL' : 'EMAIL',
        hs_email_status: 'SENT',
      }
    case 'meeting':
      return meeting(touch, subject, at, draw)
    case 'note':
      return { hs_note_body: subject }
    case 'task':
      return {
        hs_task_subject: subject,
        hs_task_status: lastDay - touch.on > 10 ? 'COMPLETED' : 'NOT_STARTED',
        hs_task_priority: draw.pick(['LOW', 'MEDIUM', 'HIGH']),
        hs_task_type: draw.pick(['TODO', 'CALL', 'EMAIL']),
      }
  }
}

function meeting(touch: Touch, subject: string, at: string, draw: Random): Record<string, string> {
  const end = new Date(Date.parse(at) + draw.pick([30, 45, 60]) * 60_000).toISOString()
  return {
    hs_meeting_title: subject,
    hs_meeting_start_time: at,
    hs_meeting_end_time: end,
    hs_meeting_outcome: touch.theirs ? 'COMPLETED' : draw.pick(['NO_SHOW', 'RESCHEDULED']),
  }
}
