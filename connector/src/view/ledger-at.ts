import type { AccountBook } from '@perennial/shared/ledger/account-book'
import { conversionTo } from '@perennial/shared/ledger/units/conversion'
import { linksOf } from '@perennial/shared/ledger/units/links'
import type { Conversion, Unit, UnitsAsked } from '@perennial/shared/ledger/units/unit'
import type { ExchangeRate } from '@perennial/shared/model/exchange-rate'
import type { Config } from '../config.ts'
import type { Tx } from '../store/store.ts'
import { everyBook, oneBook } from './account-books.ts'
import { importedLinks } from './imported-links.ts'
import { importedRates } from './imported-rates.ts'
import { knowledgeOf } from './knowledge-of.ts'
import { ledgerUnits } from './ledger-units.ts'
import type { Scope } from './scope.ts'
import { segmented } from './segmented.ts'

/** The ledger of one portal, as known at one moment. */
export interface Ledger {
  /** How its currencies add up. */
  conversion: Conversion
  books: () => Promise<AccountBook[]>
  /** Of one account; null when it is none that counts. */
  book: (accountId: string) => Promise<AccountBook | null>
  /** Read a batch of books at a time. */
  units: (asked: UnitsAsked) => Promise<Unit[]>
  /** For several questions in a row: the books are read once and kept. */
  kept: () => Promise<(asked: UnitsAsked) => Promise<Unit[]>>
}

/** In the reporting currency, or in the one asked for: rates lead into the former only. */
export async function ledgerAt(
  tx: Tx,
  scope: Scope,
  config: Config,
  currency: string | null = null,
): Promise<Ledger> {
  const { segments, policy } = config
  const reporting = policy.reportingCurrency ?? scope.currency
  const conversion =
    currency === null || currency === reporting
      ? conversionTo(reporting, await knownRates(tx, scope, config))
      : conversionTo(currency, [])
  const segmenting = { segments, asOf: scope.asOf, policy: policy.ledger, conversion }
  const batches = async function* () {
    for await (const batch of everyBook(tx, scope, config))
      yield batch.map(book => segmented(book, segmenting))
  }
  return {
    conversion,
    books: () => collected(batches()),
    book: accountId => oneBook(tx, scope, config, accountId),
    units: async asked => ledgerUnits(batches, await importedLinks(tx, scope), asked),
    kept: async () => {
      const books = await collected(batches())
      const again = async function* () {
        yield books
      }
      return asked => ledgerUnits(again, linksOf(books), asked)
    },
  }
}

async function knownRates(tx: Tx, scope: Scope, { policy }: Config): Promise<ExchangeRate[]> {
  const imported = await importedRates(tx, scope.portalId, knowledgeOf(scope).knownBefore)
  return [...policy.rates, ...imported]
}

async function collected<T>(batches: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = []
  for await (const batch of batches) all.push(...batch)
  return all
}
