import { amounts, majorUnits } from '@perennial/shared/ledger/units/major-units'
import type { CallReceipt } from '../forecast/calling.ts'

/** A receipt for output: amounts in major units. */
export function receiptJson({ call, target, model, before, after, ...rest }: CallReceipt) {
  const exact = majorUnits(rest.currency)
  const major = (minor: number | null): number | null => (minor === null ? null : exact(minor))
  return {
    ...rest,
    call: { ...call, amount: call.amount && amounts([call.amount])[0]! },
    target: major(target),
    model: { ...model, expected: major(model.expected) },
    before: { ...before, forecast: major(before.forecast) },
    after: { ...after, forecast: major(after.forecast) },
  }
}

export type ReceiptJson = ReturnType<typeof receiptJson>
