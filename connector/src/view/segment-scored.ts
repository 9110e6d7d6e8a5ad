import type { Day } from '@perennial/shared/day'
import type { Segment } from '@perennial/shared/lifecycle/segment'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Scope } from './scope.ts'
import { isStoredBy } from './segment-states.ts'

/** Since when memberships of a segment are stored as it is written now. */
export interface ScoredSince {
  since: Day
  /** False when its condition has been changed since accounts were last scored. */
  current: boolean
}

/** Null when memberships of the segment were not stored by the scope's moment. */
export async function scoredSince(
  tx: Tx,
  scope: Scope,
  { name, when }: Segment,
): Promise<ScoredSince | null> {
  const { rows } = await sql<ScoredSince & { gone: boolean }>`
    select on_day::text as since, condition is null as gone,
      condition = ${JSON.stringify(when)}::jsonb or sequence < (
        select max(sequence) from segment_definition where portal_id = ${scope.portalId} and segment = ${name}) as current
    from segment_definition
    where portal_id = ${scope.portalId} and segment = ${name} and ${isStoredBy(scope)}
    order by sequence desc limit 1`.execute(tx)
  const [found] = rows
  return found === undefined || found.gone ? null : { since: found.since, current: found.current }
}
