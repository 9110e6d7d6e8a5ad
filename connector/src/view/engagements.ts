import type { Touchpoint } from '@perennial/shared/model/touchpoint'
import type { LinkedRecord } from './linked-records.ts'
import type { Scope } from './scope.ts'
import { dayOf, textOf } from './values.ts'

export const touchpointKinds = ['call', 'email', 'meeting', 'note', 'task'] as const

/** How far back touchpoints are looked at, in days. */
export const touchpointDays = 400
const subjectLength = 140

/** Null for a record without a date, or dated after the as-of day. */
export function touchpointFrom(record: LinkedRecord, scope: Scope): Touchpoint | null {
  const channel = record.kind as Touchpoint['channel']
  const on = dayOf(record.properties, scope.mapping.touchpoint.at, scope.timeZone)
  if (on === null || on > scope.asOf) return null
  const subject = textOf(record.properties, scope.mapping.touchpoint.subject[channel])
  return {
    id: record.id,
    channel,
    on,
    subject: plain(subject) ?? `(${channel} without a subject)`,
    ...participation(record, scope),
    contactIds: record.contactIds,
    url: scope.recordUrl(record.kind, record.id),
  }
}

type Participation = Pick<Touchpoint, 'direction' | 'twoWay'>

/** Only what shows the customer took part is two-way: never a note or a task, never a mail we sent. */
function participation(
  { kind, properties }: LinkedRecord,
  { mapping: { touchpoint } }: Scope,
): Participation {
  if (kind === 'email') {
    const inbound = textOf(properties, touchpoint.emailDirection)?.startsWith('INCOMING') ?? false
    return { direction: inbound ? 'inbound' : 'outbound', twoWay: inbound }
  }
  if (kind === 'call') {
    const direction = textOf(properties, touchpoint.callDirection)?.toLowerCase()
    const completed = textOf(properties, touchpoint.callStatus) === 'COMPLETED'
    return {
      direction: direction === 'inbound' || direction === 'outbound' ? direction : null,
      twoWay: completed,
    }
  }
  if (kind === 'meeting')
    return { direction: null, twoWay: textOf(properties, touchpoint.meetingOutcome) === 'COMPLETED' }
  return { direction: null, twoWay: false }
}

/** Note bodies are HTML in some CRMs; a card shows a line of plain text. */
function plain(text: string | null): string | null {
  const line = text
    ?.replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (!line) return null
  return line.length > subjectLength ? `${line.slice(0, subjectLength - 1)}…` : line
}
