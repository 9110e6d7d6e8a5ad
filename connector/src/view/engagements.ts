import { addDays } from '@perennial/shared/day'
import type { Touchpoint } from '@perennial/shared/model/touchpoint'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { byAccount, type LinkedRecord, linkedRecords } from './linked-records.ts'
import { plainText } from './plain-text.ts'
import type { Scope } from './scope.ts'
import { dayOf, textOf } from './values.ts'

const touchpointKinds = ['call', 'email', 'meeting', 'note', 'task'] as const

/** Those in which a customer may take part. */
export const talkKinds = ['call', 'email', 'meeting'] as const

/** How far back touchpoints are looked at, in days. */
export const touchpointDays = 400
const subjectLength = 140

/** What was logged with each company within those days, the latest first. */
export async function touchpointsOf(
  tx: Tx,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, Touchpoint[]>> {
  const at = sql`r.properties->>${scope.mapping.touchpoint.at}`
  const records = await linkedRecords(tx, scope, ids, touchpointKinds, {
    contacts: true,
    where: sql`(${at} >= ${addDays(scope.asOf, -touchpointDays)} or ${at} !~ '^\\d{4}-')`,
  })
  return new Map(
    [...byAccount(records)].map(([accountId, own]) => [
      accountId,
      own.flatMap(record => touchpointFrom(record, scope) ?? []).sort(latestFirst),
    ]),
  )
}

const latestFirst = (a: Touchpoint, b: Touchpoint): number =>
  a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1

/** Null for a record without a date, or dated after the as-of day. */
function touchpointFrom(record: LinkedRecord, scope: Scope): Touchpoint | null {
  const channel = record.kind as Touchpoint['channel']
  const on = dayOf(record.properties, scope.mapping.touchpoint.at, scope.timeZone)
  if (on === null || on > scope.asOf) return null
  const subject = textOf(record.properties, scope.mapping.touchpoint.subject[channel])
  return {
    id: record.id,
    channel,
    on,
    subject: plainText(subject, subjectLength) ?? `(${channel} without a subject)`,
    ...participation(record, scope),
    contactIds: record.contactIds,
    url: scope.recordUrl(record.kind, record.id),
  }
}

/** Whether the customer took part in what the record `r` tells of: `participation` in the words of the database. */
export const isTwoWay = ({ mapping: { touchpoint } }: Scope): RawBuilder<unknown> => sql`(
  (r.kind = 'email' and r.properties->>${touchpoint.emailDirection} like 'INCOMING%')
  or (r.kind = 'call' and r.properties->>${touchpoint.callStatus} = 'COMPLETED')
  or (r.kind = 'meeting' and r.properties->>${touchpoint.meetingOutcome} = 'COMPLETED'))`

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
