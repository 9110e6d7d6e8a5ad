import type { AccountBook } from '@perennial/shared/ledger/account-book'
import { adjustableLines } from '@perennial/shared/ledger/adjustments/adjustable-lines'
import type { Step } from '@perennial/shared/ledger/lines/step'
import type { Adjustment } from '@perennial/shared/model/adjustment'
import type { Policy } from '@perennial/shared/policy'

/** What the line an adjustment is about pays, were these the adjustments of its account. */
export const paidWith = (
  adjustments: AccountBook['adjustments'],
  { id, lineId }: Pick<Adjustment, 'id' | 'lineId'>,
  book: AccountBook,
  policy: Policy,
): readonly Step[] =>
  adjustableLines({ ...book, adjustments }, policy.ledger).find(({ line }) => line.id === (lineId ?? id))
    ?.counted ?? []

/** The adjustments of a book but for one. */
export const allBut = ({ id }: Pick<Adjustment, 'id'>, { adjustments }: AccountBook): Adjustment[] =>
  adjustments.filter(one => one.id !== id)
