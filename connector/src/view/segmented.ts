import type { Day } from '@perennial/shared/day'
import type { AccountBook } from '@perennial/shared/ledger/account-book'
import { linksOf } from '@perennial/shared/ledger/units/links'
import type { Conversion } from '@perennial/shared/ledger/units/unit'
import { unitsOfBook } from '@perennial/shared/ledger/units/units-of'
import type { LedgerPolicy } from '@perennial/shared/ledger-policy'
import { type Segment, segmentOf } from '@perennial/shared/lifecycle/segment'
import { unitFacts } from '@perennial/shared/lifecycle/unit-facts'

/** The configured segments, and the day and rules facts are taken by. */
export interface Segmenting {
  segments: readonly Segment[]
  asOf: Day
  policy: LedgerPolicy
  conversion: Conversion
}

/** A book whose account is in the segment its facts of the day put it in. Without configured segments as it is. */
export function segmented(
  book: AccountBook,
  { segments, asOf, policy, conversion }: Segmenting,
): AccountBook {
  if (segments.length === 0) return book
  const [unit] = unitsOfBook(book, linksOf([book]), { level: 'account', measure: 'arr', policy })
  const facts = unitFacts(
    unit ?? { id: book.account.id, account: book.account, timelines: [] },
    asOf,
    conversion,
  )
  return { ...book, account: { ...book.account, segment: segmentOf(facts, segments).segment } }
}
