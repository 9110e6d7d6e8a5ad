import type { AccountBook } from '@perennial/shared/ledger/account-book'
import { conversionTo } from '@perennial/shared/ledger/units/conversion'
import { linksOf } from '@perennial/shared/ledger/units/links'
import type { Conversion, Unit, UnitsAsked } from '@perennial/shared/ledger/units/unit'
import { forGrouping } from '@perennial/shared/lifecycle/segment'
import type { Config } from '../config.ts'
import type { Tx } from '../store/store.ts'
import { everyBook, oneBook } from './account-books.ts'
import { importedLinks } from './imported-links.ts'
import { accountsInSegment } from './in-segment.ts'
import { ledgerUnits } from './ledger-units.ts'
import { reportingConversion } from './reporting-conversion.ts'
import type { Scope } from './scope.ts'
import { type Segmenting, segmented, storedSegments } from './segmented.ts'

/** The ledger of one portal, as known at one moment. */
export interface Ledger {
  /** How its currencies add up. */
  conversion: Conversion
  /** Of the segment asked for, by id; null = all. */
  accounts: ReadonlySet<string> | null
  books: () => Promise<AccountBook[]>
  /** Of one account; null when it is none that counts. */
  book: (accountId: string) => Promise<AccountBook | null>
  /** Read a batch of books at a time. */
  units: (asked: UnitsAsked) => Promise<Unit[]>
  /** For several questions in a row: the books are read once and kept. */
  kept: () => Promise<(asked: UnitsAsked) => Promise<Unit[]>>
}

/** What part of the ledger is asked for: by default all of it, in the reporting currency. */
export interface LedgerAsked {
  /** Only what is paid in this currency, unless it is the reporting one: rates lead into that one only. */
  currency?: string | null
  /** Only the accounts of this segment. */
  segment?: string | null
}

/** The ledger as known at the scope's moment. Segments are judged in the reporting currency. */
export async function ledgerAt(
  tx: Tx,
  scope: Scope,
  config: Config,
  { currency = null, segment = null }: LedgerAsked = {},
): Promise<Ledger> {
  const reporting = await reportingConversion(tx, scope, config)
  const segmenting = await segmentingOf(tx, scope, config, reporting)
  const accounts = segment === null ? null : await accountsInSegment(tx, scope, config, segment)
  const isAsked = ({ account }: AccountBook) => accounts === null || accounts.has(account.id)
  const all = async function* () {
    for await (const batch of everyBook(tx, scope, config))
      yield batch.map(book => segmented(book, segmenting))
  }
  const batches = async function* () {
    for await (const batch of all()) yield batch.filter(isAsked)
  }
  return {
    conversion: currency === null || currency === reporting.currency ? reporting : conversionTo(currency, []),
    accounts,
    books: () => collected(batches()),
    book: accountId => oneBook(tx, scope, config, accountId),
    units: async asked => ledgerUnits(batches, await importedLinks(tx, scope), asked),
    kept: async () => {
      const books = await collected(all())
      const again = async function* () {
        yield books.filter(isAsked)
      }
      return asked => ledgerUnits(again, linksOf(books), asked)
    },
  }
}

async function segmentingOf(
  tx: Tx,
  scope: Scope,
  { segments: all, policy }: Config,
  conversion: Conversion,
): Promise<Segmenting> {
  const segments = forGrouping(all)
  const stored = await storedSegments(tx, scope, segments)
  return { segments, stored, asOf: scope.asOf, policy: policy.ledger, conversion }
}

async function collected<T>(batches: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = []
  for await (const batch of batches) all.push(...batch)
  return all
}
