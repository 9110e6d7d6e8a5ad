import type { Day } from '@perennial/shared/day'
import type { Survey } from '@perennial/shared/model/survey'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { importedSurveys } from './imported-surveys.ts'
import { knowledgeOf } from './knowledge-of.ts'
import { distantRecords, isKnown, type LinkedRecord, propertiesAsKnown } from './linked-records.ts'
import type { Scope } from './scope.ts'
import { surveyFrom } from './surveys.ts'

/** Which answers: from one day to another, both included, and of whom; null = of everybody. */
export interface SurveysAsked {
  from: Day
  to: Day
  accounts: ReadonlySet<string> | null
}

/** The survey answers asked for, of the CRM and of files, each once. */
export async function surveysBetween(
  tx: Tx,
  scope: Scope,
  { from, to, accounts }: SurveysAsked,
): Promise<Survey[]> {
  const mirrored =
    accounts === null
      ? await everyRecord(tx, scope)
      : await distantRecords(tx, scope, [...accounts], 'survey')
  const imported = await importedSurveys(tx, scope.portalId, knowledgeOf(scope))
  const all = [
    ...onceEach(mirrored).flatMap(record => surveyFrom(record, scope) ?? []),
    ...[...imported].flatMap(([id, answers]) => (accounts === null || accounts.has(id) ? answers : [])),
  ]
  return all.filter(({ on }) => on >= from && on <= to)
}

/** An answer reaches several companies when its contact belongs to several. */
const onceEach = (records: readonly LinkedRecord[]): LinkedRecord[] => [
  ...new Map(records.map(record => [record.id, record])).values(),
]

async function everyRecord(tx: Tx, scope: Scope): Promise<LinkedRecord[]> {
  const { rows } = await sql<Omit<LinkedRecord, 'accountId' | 'contactIds'>>`
    select r.kind, r.id, ${propertiesAsKnown(scope, ['survey'])} as properties, r.created_at as "createdAt"
    from record r where r.portal_id = ${scope.portalId} and r.kind = 'survey' and ${isKnown(scope)}
    order by r.id`.execute(tx)
  return rows.map(row => ({ ...row, accountId: '', contactIds: [] }))
}
