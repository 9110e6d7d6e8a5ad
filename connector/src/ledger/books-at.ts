import type { AccountBook } from '@perennial/shared/ledger/account-book'
import { conversionTo } from '@perennial/shared/ledger/units/conversion'
import type { Conversion } from '@perennial/shared/ledger/units/unit'
import type { Config } from '../config.ts'
import type { Tx } from '../store/store.ts'
import { everyBook } from '../view/account-books.ts'
import { importedRates } from '../view/imported-rates.ts'
import { knowledgeOf } from '../view/knowledge-of.ts'
import type { Scope } from '../view/scope.ts'

/** The books of a portal as a transaction sees them, and how their currencies add up. */
export interface BooksAt {
  conversion: Conversion
  books: () => Promise<AccountBook[]>
}

export async function booksAt(tx: Tx, scope: Scope, config: Config): Promise<BooksAt> {
  const imported = await importedRates(tx, scope.portalId, knowledgeOf(scope).knownBefore)
  return {
    conversion: conversionTo(config.policy.reportingCurrency ?? scope.currency, [
      ...config.policy.rates,
      ...imported,
    ]),
    books: async () => {
      const books: AccountBook[] = []
      for await (const batch of everyBook(tx, scope, config)) books.push(...batch)
      return books
    },
  }
}
