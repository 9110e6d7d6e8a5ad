import type { AdjustReceipt } from '@perennial/shared/adjust'
import type { Day } from '@perennial/shared/day'
import type { AccountBook } from '@perennial/shared/ledger/account-book'
import type { AdjustableLine } from '@perennial/shared/ledger/adjustments/adjustable-lines'
import type { Conversion } from '@perennial/shared/ledger/units/unit'
import type { Money } from '@perennial/shared/money'
import type { Policy } from '@perennial/shared/policy'
import type { Scope } from '../view/scope.ts'

/** The next renewal that is open, what comes up with it, yearly and by currency, and how probably it renews, 0..1. */
export interface ExpectedRenewal {
  due: Day
  target: readonly Money[]
  renews: number
}

/** What an adjustment is made with. */
export interface AdjustDesk {
  scope: Scope
  policy: Policy
  conversion: Conversion
  /** The book of the account among others; read once nobody else can change it. All of them, where rates are asked. */
  books: (accountId: string) => Promise<readonly AccountBook[]>
  withRates: boolean
  /** The account's next renewal by a state of its book; null where that is not asked. */
  expected: ((book: AccountBook) => ExpectedRenewal | null) | null
  /** Also sets the CRM's own property, where that was asked for. Throws where it cannot. */
  writeThrough: WriteThrough | null
}

export type WriteThrough = (line: AdjustableLine, amount: Money) => Promise<AdjustReceipt['writtenThrough']>
