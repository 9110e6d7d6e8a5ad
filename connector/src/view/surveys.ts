import type { Survey } from '@perennial/shared/model/survey'
import type { LinkedRecord } from './linked-records.ts'
import type { Scope } from './scope.ts'
import { dayOf, numberOf, textOf } from './values.ts'

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
  return { id: record.id, type, value, on, contactId }
}
