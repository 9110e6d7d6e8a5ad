import type { AccountBook } from '@perennial/shared/ledger/account-book'
import type { Conversion } from '@perennial/shared/ledger/units/unit'
import { asksLedgerOnly } from '@perennial/shared/lifecycle/condition-asks'
import { holds } from '@perennial/shared/lifecycle/condition-holds'
import type { Config } from '../config.ts'
import type { Tx } from '../store/store.ts'
import { bookFacts } from '../view/book-facts.ts'
import type { Scope } from '../view/scope.ts'
import { storedSegments } from '../view/segmented.ts'

/** Names of the segments an account is in: by its contracts where those decide, else as stored when it was scored. */
export async function segmentNames(
  tx: Tx,
  scope: Scope,
  { segments, policy }: Config,
  conversion: Conversion,
): Promise<(book: AccountBook) => string[]> {
  const stored = await storedSegments(tx, scope, segments)
  const asked = { asOf: scope.asOf, policy: policy.ledger, conversion }
  return book => {
    const facts = segments.length === 0 ? null : bookFacts(book, asked)
    return segments
      .filter(({ name, when }) =>
        asksLedgerOnly(when)
          ? holds(when, facts!) === true
          : stored.get(name)?.get(book.account.id)?.member === true,
      )
      .map(({ name }) => name)
  }
}
