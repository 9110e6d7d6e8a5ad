import { officeInstant } from './calendar.ts'
import type { Life } from './life.ts'
import type { Person } from './people.ts'
import type { PortalLine } from './portal.ts'
import { random } from './random.ts'
import { isRecorded, linkLine, recordId, recordLine } from './record-line.ts'
import type { Survey } from './signals.ts'

/** Link types: https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide#association-type-id-values */
const surveyToContact = 98
const surveyToTicket = 100

/**
 * NPS and CSAT answers. HubSpot links an answer to the contact who gave it and the ticket it is about;
 * it has no link type from an answer to a company.
 */
export function* surveyLines(seed: number, life: Life, people: Person[]): Generator<PortalLine> {
  const draw = random(seed, 'surveys', life.account.index)
  for (const [at, survey] of life.signals.surveys.entries()) {
    if (!isRecorded(survey.on)) continue
    const ticket = survey.ticket === null ? null : life.signals.tickets[survey.ticket]!
    const isAboutRecorded = ticket !== null && isRecorded(ticket.openedOn)
    const ticketId = isAboutRecorded ? recordId('tickets', life.account, survey.ticket!) : null
    const id = recordId('feedback_submissions', life.account, at)
    const person = people[survey.person]!
    const submittedAt = officeInstant(survey.on, draw.unit())
    yield recordLine({
      objectType: 'feedback_submissions',
      id,
      createdAt: submittedAt,
      properties: answer(survey, submittedAt, person.id, ticketId),
    })
    yield linkLine(['feedback_submissions', id], ['contacts', person.id], surveyToContact)
    if (ticketId !== null) yield linkLine(['feedback_submissions', id], ['tickets', ticketId], surveyToTicket)
  }
}

function answer({ type, value }: Survey, at: string, contactId: string, ticketId: string | null) {
  return {
    hs_survey_id: type === 'NPS' ? '101' : '102',
    hs_survey_name: type === 'NPS' ? 'Half-yearly recommendation' : 'After a ticket',
    hs_survey_type: type,
    hs_survey_channel: 'EMAIL',
    hs_value: String(value),
    hs_response_group: type === 'NPS' ? npsGroup(value) : null,
    hs_submission_timestamp: at,
    hs_contact_id: contactId,
    hs_ticket_id: ticketId,
  }
}

const npsGroup = (value: number) => (value >= 9 ? 'PROMOTER' : value >= 7 ? 'PASSIVE' : 'DETRACTOR')
