import type { Stage } from '@perennial/shared/lifecycle/stage'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import type { StageSubject } from '../view/stage-entries.ts'

/** How many are in a stage on the as-of day, and how long they have been there; null days = nobody is. */
export interface StageCount {
  name: string
  label: string
  count: number
  medianDays: number | null
  longestDays: number | null
}

/** In the order of the configuration, empty ones too; then stages that are in use though they are no more. */
export async function stageCounts(
  tx: Tx,
  { portalId, asOf, knownOn }: Scope,
  kind: StageSubject,
  stages: readonly Stage[],
): Promise<StageCount[]> {
  const { rows } = await sql<Omit<StageCount, 'label'>>`
    select stage as name, count(*)::int as count, max(days)::int as "longestDays",
      percentile_cont(0.5) within group (order by days) as "medianDays"
    from (
      select distinct on (subject_id) stage, ${asOf}::date - entered_on as days from stage_entry
      where portal_id = ${portalId} and subject_kind = ${kind} and from_day <= ${asOf}::date
        and known_from <= coalesce(${knownOn}::timestamptz, 'infinity')
      order by subject_id, sequence desc) last
    where stage is not null group by stage order by stage`.execute(tx)
  const found = new Map(rows.map(row => [row.name, row]))
  const known = stages.map(({ name, label }) => ({ ...(found.get(name) ?? nobodyIn(name)), label }))
  const gone = rows.filter(({ name }) => !stages.some(stage => stage.name === name))
  return [...known, ...gone.map(row => ({ ...row, label: row.name }))]
}

const nobodyIn = (name: string) => ({ name, count: 0, medianDays: null, longestDays: null })
