import type { BaseDate } from '@hubspot/ui-extensions'
import type { AdjustReceipt } from '@perennial/shared/adjust'
import type { CardContract, CardMoney } from '@perennial/shared/card'
import { newKey } from '../../common/act/useAct.ts'
import { dayOf } from '../../common/words/baseDate.ts'
import type { ArrUpdate } from './writer.ts'

/** What stands in the form. `amount` is in major units a year; null until one is typed. */
export interface ArrDraft {
  contract: CardContract
  amount: number | null
  effective: BaseDate
  reason: ArrUpdate['reason']
  note: string
}

export const reasons: { value: ArrUpdate['reason']; label: string }[] = [
  { value: 'price_change', label: 'Price change' },
  { value: 'seat_change', label: 'More or fewer seats' },
  { value: 'product_change', label: 'Other product or plan' },
  { value: 'discount', label: 'Discount' },
  { value: 'data_error', label: 'Correction of a data error' },
  { value: 'missing_contract', label: 'Contract missing in the CRM' },
  { value: 'credit_or_refund', label: 'Credit or refund' },
  { value: 'other', label: 'Other' },
]

const decimal = ({ minor, digits }: CardMoney): string => (minor / 10 ** digits).toFixed(digits)

/**
 * The request a form stands for, under a key of its own. It says what the person saw, so that somebody who was faster is named.
 * An error in the data is corrected as of then; everything else is a movement of revenue.
 */
export function arrUpdate({ contract, amount, effective, reason, note }: ArrDraft): ArrUpdate {
  return {
    lineId: contract.id,
    amount: (amount ?? 0).toFixed(contract.arr.digits),
    effective: dayOf(effective),
    kind: reason === 'data_error' ? 'correction' : 'movement',
    reason,
    ...(note.trim() ? { note: note.trim() } : {}),
    expect: decimal(contract.arr),
    key: newKey(),
  }
}

/** An amount of a receipt, which is in major units, as the card writes money. */
export const receiptMoney = ({ currency }: AdjustReceipt): ((major: number) => CardMoney) => {
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions()
  return major => ({ minor: Math.round(major * 10 ** digits), currency, digits })
}
