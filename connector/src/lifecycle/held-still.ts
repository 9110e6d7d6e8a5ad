import type { Day } from '@perennial/shared/day'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import { ConfigError } from '../errors.ts'
import { touch } from '../mirror/touched.ts'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { type StagedAccount, stagedAccount } from './staged-account.ts'

/**
 * An account that nobody else moves until the transaction ends. It is put on the list to be scored before it is looked at, so that
 * whoever scores it right now is waited for, and seen. Refuses a day before its last step: nothing is put into the past.
 */
export async function heldStill(tx: Tx, scope: Scope, config: Config, id: string): Promise<StagedAccount> {
  await touch(tx, scope.portalId, 'company', [id])
  const last = await lastStepOn(tx, scope, id)
  if (last === null || last <= scope.asOf) return stagedAccount(tx, scope, config, id)
  throw new ConfigError(`${scope.asOf} is before ${last}, the day of the last step of the account`, {
    field: '--as-of',
    remedy: 'name that day or a later one',
  })
}

async function lastStepOn(tx: Tx, { portalId }: Scope, id: string): Promise<Day | null> {
  const { rows } = await sql<{ last: Day | null }>`
    select max(from_day) as last from stage_entry
    where portal_id = ${portalId} and subject_kind = 'account' and subject_id = ${id}`.execute(tx)
  return rows[0]!.last
}
