import type { ConfirmableFact, Confirmation } from '@perennial/shared/model/confirmation'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Scope } from './scope.ts'
import { dayIn } from './values.ts'

interface Row {
  id: string
  accountId: string
  contractId: string
  fact: ConfirmableFact
  value: string | null
  by: string
  knownFrom: Date
}

/** The last word of a person on each fact, latest first; a word taken back is none. */
export async function confirmationsOf(
  tx: Tx,
  scope: Scope,
  accountIds: readonly string[],
): Promise<Map<string, Confirmation[]>> {
  const { rows } = await sql<Row>`
    select * from (
      select distinct on (contract_id, fact) confirmation_id as id, account_id as "accountId", contract_id as "contractId",
        fact, value, said_by as by, known_from as "knownFrom"
      from confirmation
      where portal_id = ${scope.portalId} and account_id = any(${accountIds}::text[])
        and known_from <= coalesce(${scope.knownOn}::timestamptz, 'infinity')
      order by contract_id, fact, known_from desc, confirmation_id desc) last
    where value is not null
    order by "knownFrom" desc, id`.execute(tx)
  const byAccount = Map.groupBy(rows, ({ accountId }) => accountId)
  return new Map([...byAccount].map(([id, own]) => [id, own.map(row => confirmationFrom(row, scope))]))
}

const confirmationFrom = (
  { id, contractId, fact, value, by, knownFrom }: Row,
  { timeZone }: Scope,
): Confirmation => ({
  id,
  contractId,
  fact,
  value: value!,
  by,
  on: dayIn(knownFrom.toISOString(), timeZone),
})
