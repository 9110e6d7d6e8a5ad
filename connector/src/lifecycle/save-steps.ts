import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { StageStep, StageSubject } from '../view/stage-entries.ts'

/** A step to be stored; `accountId` is the account itself, or the one a contact is at. */
export interface NewStep extends StageStep {
  accountId: string
}

/** Adds steps. One by condition that leads nowhere else than the last one did is no step: the same state is never stored twice. */
export async function saveSteps(
  tx: Tx,
  portalId: string,
  kind: StageSubject,
  steps: readonly NewStep[],
): Promise<void> {
  if (steps.length === 0) return
  await sql`
    insert into stage_entry (portal_id, subject_kind, subject_id, sequence, account_id, stage, entered_on, from_day, how, said_by, reason)
    select ${portalId}, ${kind}, s."subjectId", coalesce(last.sequence, 0) + 1, s."accountId", s.stage, s."enteredOn", s."from",
      s.how, s.by, s.reason
    from json_to_recordset(${JSON.stringify(steps)}::json)
      as s("subjectId" text, "accountId" text, stage text, "enteredOn" date, "from" date, how text, by text, reason text)
    left join lateral (
      select sequence, stage, account_id from stage_entry
      where portal_id = ${portalId} and subject_kind = ${kind} and subject_id = s."subjectId"
      order by sequence desc limit 1) last on true
    where s.how <> 'condition' or last.stage is distinct from s.stage
      or (s.stage is not null and last.account_id <> s."accountId")`.execute(tx)
}
