import type { AlertDesk } from '../alerts/alert-desk.ts'
import { alertById, everyAlert } from '../alerts/stored-alerts.ts'
import { ConfigError } from '../errors.ts'
import type { Tx } from '../store/store.ts'
import { findAccount } from './find-account.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** An alert by its id, or the last one of an account by the account's id, domain or name. */
export async function alertNamed(tx: Tx, { scope, config }: AlertDesk, asked: string): Promise<string> {
  if (uuid.test(asked) && (await alertById(tx, scope, asked)) !== null) return asked
  const accountId = await findAccount(tx, scope.portalId, asked, config.mapping.company)
  const last = (await everyAlert(tx, scope)).findLast(alert => alert.accountId === accountId)
  if (last !== undefined) return last.id
  throw new ConfigError(`${JSON.stringify(asked)} never had an alert`, {
    field: '--alert',
    remedy: 'see `perennial alerts list --all`',
  })
}
