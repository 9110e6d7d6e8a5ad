import type { Day } from '@perennial/shared/day'
import type { AccountBook } from '@perennial/shared/ledger/account-book'
import { linksOf } from '@perennial/shared/ledger/units/links'
import type { Conversion } from '@perennial/shared/ledger/units/unit'
import { unitsOfBook } from '@perennial/shared/ledger/units/units-of'
import type { LedgerPolicy } from '@perennial/shared/ledger-policy'
import type { Facts } from '@perennial/shared/lifecycle/facts'
import { unitFacts } from '@perennial/shared/lifecycle/unit-facts'

/** The day and the rules facts are taken by. */
export interface FactsAsked {
  asOf: Day
  policy: LedgerPolicy
  conversion: Conversion
}

/** What an account's book tells of it on a day, by the names conditions use. */
export function bookFacts(book: AccountBook, { asOf, policy, conversion }: FactsAsked): Facts {
  const [unit] = unitsOfBook(book, linksOf([book]), { level: 'account', measure: 'arr', policy })
  return unitFacts(unit ?? { id: book.account.id, account: book.account, timelines: [] }, asOf, conversion)
}
