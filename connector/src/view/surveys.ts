import { addDays } from '@perennial/shared/day'
import type { Survey } from '@perennial/shared/model/survey'
import type { LinkedRecord } from './linked-records.ts'
import { plainText } from './plain-text.ts'
import type { Scope } from './scope.ts'
import { dayOf, numberOf, textOf } from './values.ts'

/** How far back answers are looked at, in days. */
const surveyDays = 400
const commentLength = 4_000

const types = ['nps', 'csat', 'ces'] as const

/** Null for an answer without a number or a date, of a kind that is no sentiment, or after the as-of day. */
export function surveyFrom(record: LinkedRecord, scope: Scope): Survey | null {
  const { survey } = scope.mapping
  const kind = textOf(record.properties, survey.type)?.toLowerCase()
  const type = types.find(known => known === kind)
  const value = numberOf(record.properties, survey.value)
  const on = dayOf(record.properties, survey.at, scope.timeZone)
  if (type === undefined || value === null || on === null || on > scope.asOf) return null
  const contactId = textOf(record.properties, survey.contact) ?? record.contactIds[0] ?? null
  const comment = plainText(textOf(record.properties, survey.comment), commentLength)
  return { id: record.id, type, value, on, comment, contactId }
}

/** Answers of the last 400 days, the latest first. */
export const recentAnswers = (surveys: readonly Survey[], { asOf }: Scope): Survey[] =>
  surveys
    .filter(({ on }) => on > addDays(asOf, -surveyDays) && on <= asOf)
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1))
