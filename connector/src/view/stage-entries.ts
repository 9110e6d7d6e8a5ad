import type { Day } from '@perennial/shared/day'
import type { StageEntry } from '@perennial/shared/model/stage-entry'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Scope } from './scope.ts'

/** Who can be in a stage. */
export type StageSubject = 'account' | 'contact'

/** One step of a subject's way through the stages, as stored. */
export interface StageStep {
  subjectId: string
  /** Null = in none from here on. */
  stage: string | null
  /** First day in the stage. */
  enteredOn: Day
  /** First day this step is about. */
  from: Day
  how: 'manual' | 'condition' | 'released'
  by: string | null
  reason: string | null
}

const step = sql`subject_id as "subjectId", stage, entered_on as "enteredOn", from_day as "from", how, said_by as by, reason`

/** What was known at the scope's moment about its day or one before. */
const asKnown = ({ portalId, asOf, knownOn }: Scope, kind: StageSubject) => sql`
  portal_id = ${portalId} and subject_kind = ${kind} and from_day <= ${asOf}::date
    and known_from <= coalesce(${knownOn}::timestamptz, 'infinity')`

/** The stage each subject is in on the as-of day; who is in none is not among them. */
export async function stagesOf(
  tx: Tx,
  scope: Scope,
  kind: StageSubject,
  ids: readonly string[],
): Promise<Map<string, StageEntry>> {
  const { rows } = await sql<StageStep>`
    select distinct on (subject_id) ${step} from stage_entry
    where ${asKnown(scope, kind)} and subject_id = any(${ids}::text[])
    order by subject_id, sequence desc`.execute(tx)
  return new Map(rows.flatMap(row => (row.stage === null ? [] : [[row.subjectId, entryOf(row, row.stage)]])))
}

/** All steps of one subject up to the as-of day, oldest first. */
export async function stageSteps(tx: Tx, scope: Scope, kind: StageSubject, id: string): Promise<StageStep[]> {
  const { rows } = await sql<StageStep>`
    select ${step} from stage_entry where ${asKnown(scope, kind)} and subject_id = ${id} order by sequence`.execute(
    tx,
  )
  return rows
}

/** Whom a person let go is there by condition from then on. */
const entryOf = ({ enteredOn, how, by, reason }: StageStep, stage: string): StageEntry =>
  how === 'manual'
    ? { stage, on: enteredOn, how, by, reason }
    : { stage, on: enteredOn, how: 'condition', by: null, reason: null }
