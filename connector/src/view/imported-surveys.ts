import type { Survey } from '@perennial/shared/model/survey'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { importedOwners, type Knowledge } from './imported-owners.ts'
import { type ImportedRow, versionsOf } from './imported-versions.ts'

/** Imported survey answers by account, each account's in the order of their days. */
export async function importedSurveys(
  tx: Tx,
  portalId: string,
  knowledge: Knowledge,
): Promise<Map<string, Survey[]>> {
  const owners = await importedOwners(tx, portalId, knowledge)
  const own = sql`select id, account_key from ${owners}`
  const wanted = { portalId, kinds: ['survey'], knownBefore: knowledge.knownBefore }
  const rows = await versionsOf(tx, wanted, own)
  const byAccount = Map.groupBy(rows, ({ accountId }) => accountId)
  return new Map(
    [...byAccount].map(([id, answers]) => [
      id,
      answers.map(importedSurvey).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    ]),
  )
}

export function importedSurvey({ key, content }: ImportedRow): Survey {
  const { type, value, on, comment = null, contactId = null } = content as Omit<Survey, 'id'>
  return { id: key, type, value, on, comment, contactId }
}
