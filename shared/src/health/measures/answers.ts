import type { Day } from '../../day.ts'
import type { Contact } from '../../model/contact.ts'
import type { Survey } from '../../model/survey.ts'
import type { Evidence } from '../measure.ts'
import { latestFirst } from './latest.ts'
import { personEvidence, roleInWords } from './people.ts'
import { isWithin } from './within.ts'

/**
 * Survey answers of the window, the latest first: of each person the newest answer of each kind, since who has
 * changed his mind has. An answer without a known person stands for itself.
 */
export function newestAnswers(
  surveys: readonly Survey[],
  kinds: readonly Survey['type'][],
  asOf: Day,
  windowDays: number,
): Survey[] {
  const seen = new Set<string>()
  return surveys
    .filter(({ type, on }) => kinds.includes(type) && isWithin(on, asOf, windowDays))
    .toSorted(latestFirst)
    .filter(({ id, contactId, type }) => {
      const key = contactId === null ? `answer ${id}` : `${type} of ${contactId}`
      return !seen.has(key) && seen.add(key)
    })
}

/** "NPS 9 on 2026-06-20, champion", with the person and a link where one is known. */
export function answerEvidence(survey: Survey, contacts: readonly Contact[]): Evidence {
  const who = contacts.find(({ id }) => id === survey.contactId)
  if (who === undefined) return { text: answerInWords(survey), url: null }
  const role = who.role === null ? '' : `, ${roleInWords(who.role)}`
  return personEvidence(who, `${answerInWords(survey)}${role}`)
}

export const answerInWords = ({ type, value, on }: Survey): string =>
  `${type.toUpperCase()} ${value} on ${on}`

/** Up to which answer somebody is a detractor: 6 of 10 for NPS, 2 of 5 for CSAT. */
const detractsUpTo = { nps: 6, csat: 2 } as const

export const detracts = ({ type, value }: Survey): boolean => type !== 'ces' && value <= detractsUpTo[type]
