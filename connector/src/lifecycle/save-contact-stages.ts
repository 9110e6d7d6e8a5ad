import type { Assessment } from '@perennial/shared/assessment'
import { contactStageOf } from '@perennial/shared/lifecycle/contact-stage'
import type { Stage } from '@perennial/shared/lifecycle/stage'
import type { StageEntry } from '@perennial/shared/model/stage-entry'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { linkedRecords } from '../view/linked-records.ts'
import type { Scope } from '../view/scope.ts'
import { stagesOf } from '../view/stage-entries.ts'
import { saveSteps } from './save-steps.ts'
import { stepOf } from './step-of.ts'

/** A contact and the stage it is in on the day; null = in none (any more). */
export interface PlacedContact {
  id: string
  accountId: string
  stage: StageEntry | null
}

/**
 * Places the contacts of accounts and notes where they came to. A contact of several companies is placed at its primary one. Those
 * who were placed at an account of `ids` and are not there any more leave their stage.
 */
export async function saveContactStages(
  tx: Tx,
  scope: Scope,
  stages: readonly Stage[],
  assessments: readonly Pick<Assessment, 'view' | 'facts'>[],
  ids: readonly string[],
): Promise<PlacedContact[]> {
  const here = stages.length === 0 ? [] : await placed(tx, scope, stages, assessments)
  const gone = await gonePlaces(tx, scope, ids, new Set(here.map(({ id }) => id)))
  const all = [...here, ...gone]
  await saveSteps(
    tx,
    scope.portalId,
    'contact',
    all.flatMap(({ id, accountId, stage }) => stepOf(id, accountId, stage, scope.asOf) ?? []),
  )
  return all
}

async function placed(
  tx: Tx,
  scope: Scope,
  stages: readonly Stage[],
  assessments: readonly Pick<Assessment, 'view' | 'facts'>[],
): Promise<PlacedContact[]> {
  const accounts = assessments.map(({ view }) => view.account.id)
  const links = await linkedRecords(tx, scope, accounts, ['contact'], { primaryOnly: true })
  const home = new Map(links.map(({ id, accountId }) => [id, accountId]))
  const standing = await stagesOf(tx, scope, 'contact', [...home.keys()])
  return assessments.flatMap(account => {
    const accountId = account.view.account.id
    return account.view.contacts
      .filter(({ id }) => home.get(id) === accountId)
      .map(contact => {
        const stage = contactStageOf(stages, account, contact, standing.get(contact.id) ?? null)
        return { id: contact.id, accountId, stage }
      })
  })
}

async function gonePlaces(
  tx: Tx,
  { portalId }: Scope,
  ids: readonly string[],
  here: ReadonlySet<string>,
): Promise<PlacedContact[]> {
  const { rows } = await sql<{ id: string; accountId: string; stage: string | null }>`
    select distinct on (e.subject_id) e.subject_id as id, e.account_id as "accountId", e.stage
    from (select distinct subject_id from stage_entry
          where portal_id = ${portalId} and subject_kind = 'contact' and account_id = any(${ids}::text[])) was
    join stage_entry e on e.portal_id = ${portalId} and e.subject_kind = 'contact' and e.subject_id = was.subject_id
    order by e.subject_id, e.sequence desc`.execute(tx)
  const accounts = new Set(ids)
  return rows
    .filter(({ id, accountId, stage }) => stage !== null && accounts.has(accountId) && !here.has(id))
    .map(({ id, accountId }) => ({ id, accountId, stage: null }))
}
