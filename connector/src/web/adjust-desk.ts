import type { AdjustDesk } from '../ledger/adjust-desk.ts'
import type { Tx } from '../store/store.ts'
import { ledgerAt } from '../view/ledger-at.ts'
import type { CardSource } from './card-source.ts'
import { expectedRenewal } from './expected-renewal.ts'
import { portalScopeNow } from './portal-scope-now.ts'

/**
 * One account's book is enough for what happens to it; rates are of all accounts, so for the `preview` of what happens to one of
 * them all books are read.
 */
export async function adjustDesk(
  tx: Tx,
  source: CardSource,
  portalId: string,
  { preview }: { preview: string | null },
): Promise<AdjustDesk> {
  const scope = await portalScopeNow(tx, source, portalId)
  const { policy } = source.config
  const { conversion, book, books } = await ledgerAt(tx, scope, source.config)
  const own = async (accountId: string) => [await book(accountId)].filter(one => one !== null)
  const withRates = preview !== null
  return {
    scope,
    policy,
    conversion,
    books: withRates ? books : own,
    withRates,
    expected: withRates ? await expectedRenewal(tx, scope, policy, preview) : null,
    writeThrough: null,
  }
}
