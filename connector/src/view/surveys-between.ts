import type { Day } from '@perennial/shared/day'
import type { Survey } from '@perennial/shared/model/survey'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { importedSurveys } from './imported-surveys.ts'
import { knowledgeOf } from './knowledge-of.ts'
import { isKnown, type LinkedRecord, propertiesAsKnown } from './linked-records.ts'
import type { Scope } from './scope.ts'
import { surveyFrom } from './surveys.ts'

/** All survey answers of a portal from one day to another, of the CRM and of files, each once. */
export async function surveysBetween(tx: Tx, scope: Scope, from: Day, to: Day): Promise<Survey[]> {
  const imported = await importedSurveys(tx, scope.portalId, knowledgeOf(scope))
  const all = [...(await mirroredSurveys(tx, scope)), ...[...imported.values()].flat()]
  return all.filter(({ on }) => on >= from && on <= to)
}

async function mirroredSurveys(tx: Tx, scope: Scope): Promise<Survey[]> {
  const { rows } = await sql<Omit<LinkedRecord, 'accountId' | 'contactIds'>>`
    select r.kind, r.id, ${propertiesAsKnown(scope)} as properties, r.created_at as "createdAt"
    from record r where r.portal_id = ${scope.portalId} and r.kind = 'survey' and ${isKnown(scope)}
    order by r.id`.execute(tx)
  return rows.flatMap(row => surveyFrom({ ...row, accountId: '', contactIds: [] }, scope) ?? [])
}
