import type { AdjustDesk } from '../ledger/adjust-desk.ts'
import type { Tx } from '../store/store.ts'
import { ledgerAt } from '../view/ledger-at.ts'
import type { CardSource } from './card-source.ts'
import { portalScopeNow } from './portal-scope-now.ts'

/** One account's book is enough for what happens to it. */
export async function adjustDesk(tx: Tx, source: CardSource, portalId: string): Promise<AdjustDesk> {
  const scope = await portalScopeNow(tx, source, portalId)
  const { policy } = source.config
  const { conversion, book } = await ledgerAt(tx, scope, source.config)
  const books = async (accountId: string) => [await book(accountId)].filter(one => one !== null)
  return { scope, policy, conversion, books, withRates: false, writeThrough: null }
}

/** Rates are of all accounts, so all books are read. */
export async function adjustDeskWithRates(tx: Tx, source: CardSource, portalId: string): Promise<AdjustDesk> {
  const one = await adjustDesk(tx, source, portalId)
  const { books } = await ledgerAt(tx, one.scope, source.config)
  return { ...one, books: () => books(), withRates: true }
}
