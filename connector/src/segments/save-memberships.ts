import type { Assessment } from '@perennial/shared/assessment'
import type { Day } from '@perennial/shared/day'
import { holds } from '@perennial/shared/lifecycle/condition-holds'
import type { Segment } from '@perennial/shared/lifecycle/segment'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { saveDefinitions } from './save-definitions.ts'

/**
 * Stores which segments the assessed accounts are in, where that differs from what was last stored. What is not known is stored as
 * such: it counts as not being in. Only ever adds rows.
 */
export async function saveMemberships(
  tx: Tx,
  portalId: string,
  segments: readonly Segment[],
  assessments: readonly Pick<Assessment, 'view' | 'facts'>[],
): Promise<void> {
  if (assessments.length === 0) return
  await saveDefinitions(tx, portalId, segments, assessments[0]!.view.asOf)
  const answers = assessments.flatMap(({ view, facts }) =>
    segments.map(({ name, when }) => ({
      segment: name,
      id: view.account.id,
      on: view.asOf,
      member: holds(when, facts),
    })),
  )
  await append(tx, portalId, answers)
}

/** Takes accounts that are no customers any more out of all segments. */
export async function endMemberships(
  tx: Tx,
  portalId: string,
  accountIds: readonly string[],
  on: Day,
): Promise<void> {
  if (accountIds.length === 0) return
  const { rows } = await sql<{ segment: string; id: string }>`
    select distinct segment, account_id as id from segment_membership
    where portal_id = ${portalId} and account_id = any(${accountIds}::text[])`.execute(tx)
  await append(
    tx,
    portalId,
    rows.map(row => ({ ...row, on, member: false })),
  )
}

interface Answer {
  segment: string
  id: string
  on: Day
  member: boolean | null
}

/** Of an account without a row nothing is added until it is in, or not known to be out. */
async function append(tx: Tx, portalId: string, answers: readonly Answer[]): Promise<void> {
  if (answers.length === 0) return
  await sql`
    insert into segment_membership (portal_id, segment, account_id, sequence, on_day, member)
    select ${portalId}, a.segment, a.id, coalesce(last.sequence, 0) + 1, a.on, a.member
    from json_to_recordset(${JSON.stringify(answers)}::json) as a(segment text, id text, "on" date, member boolean)
    left join lateral (
      select sequence, member from segment_membership
      where portal_id = ${portalId} and segment = a.segment and account_id = a.id
      order by sequence desc limit 1) last on true
    where a.member is distinct from case when last.sequence is null then false else last.member end`.execute(
    tx,
  )
}
