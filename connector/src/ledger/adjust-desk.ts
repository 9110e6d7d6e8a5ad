import type { AdjustReceipt } from '@perennial/shared/adjust'
import type { AccountBook } from '@perennial/shared/ledger/account-book'
import type { AdjustableLine } from '@perennial/shared/ledger/adjustments/adjustable-lines'
import type { Conversion } from '@perennial/shared/ledger/units/unit'
import type { Money } from '@perennial/shared/money'
import type { Policy } from '@perennial/shared/policy'
import type { Scope } from '../view/scope.ts'

/** What an adjustment is made with. */
export interface AdjustDesk {
  scope: Scope
  policy: Policy
  conversion: Conversion
  /** The book of the account among others; read once nobody else can change it. All of them, where rates are asked. */
  books: (accountId: string) => Promise<readonly AccountBook[]>
  withRates: boolean
  /** Also sets the CRM's own property, where that was asked for. Throws where it cannot. */
  writeThrough: WriteThrough | null
}

export type WriteThrough = (line: AdjustableLine, amount: Money) => Promise<AdjustReceipt['writtenThrough']>
