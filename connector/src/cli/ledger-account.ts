import type { AccountBook } from '@perennial/shared/ledger/account-book'
import type { Mapping } from '../config/mapping.ts'
import { ConfigError } from '../errors.ts'
import type { Tx } from '../store/store.ts'
import { findAccount } from './find-account.ts'

/** An account of the ledger: by id or exact name, or, where the CRM has it, by domain or an id it had before a merge. */
export async function ledgerAccount(
  tx: Tx,
  portalId: string,
  asked: string,
  { company }: Mapping,
  books: readonly AccountBook[],
): Promise<string> {
  const wanted = asked.toLowerCase()
  const byId = books.find(({ account }) => account.id === asked)
  if (byId) return byId.account.id
  const named = books.filter(({ account }) => account.name.toLowerCase() === wanted)
  if (named.length === 1) return named[0]!.account.id
  if (named.length === 0) return findAccount(tx, portalId, asked, company)
  throw new ConfigError(
    `${named.length} accounts are called ${JSON.stringify(asked)}: ${named.map(({ account }) => account.id).join(', ')}`,
    { field: '--account', remedy: 'give the id of one of them' },
  )
}
