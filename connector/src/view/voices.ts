import type { Tx } from '../store/store.ts'
import { importedVoices, type Voices } from './imported-voices.ts'
import { byAccount, distantRecords, linkedRecords } from './linked-records.ts'
import type { Scope } from './scope.ts'
import { recentAnswers, surveyFrom } from './surveys.ts'
import { relevantTickets, ticketFrom } from './tickets.ts'

/** What the people of each company said, of the CRM and of files. */
export async function voicesOf(
  tx: Tx,
  scope: Scope,
  ids: readonly string[],
): Promise<(accountId: string) => Voices> {
  const tickets = byAccount(await linkedRecords(tx, scope, ids, ['ticket']))
  const surveys = byAccount(await distantRecords(tx, scope, ids, 'survey'))
  const imported = await importedVoices(tx, scope, ids)
  return id => ({
    tickets: relevantTickets(
      [
        ...(tickets.get(id) ?? []).flatMap(record => ticketFrom(record, scope) ?? []),
        ...(imported.get(id)?.tickets ?? []),
      ],
      scope,
    ),
    surveys: recentAnswers(
      [
        ...(surveys.get(id) ?? []).flatMap(record => surveyFrom(record, scope) ?? []),
        ...(imported.get(id)?.surveys ?? []),
      ],
      scope,
    ),
  })
}
