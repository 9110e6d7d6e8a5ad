import type { RecordLine } from '../portal.ts'
import { amountText } from '../record-line.ts'
import { withValues } from './revise.ts'

/** A yearly line item of the sample as a firm writes it that bills by the month; one-off items stay as they are. */
export function billedMonthly(item: RecordLine): RecordLine {
  const { recurringbillingfrequency, price, quantity } = item.properties
  if (recurringbillingfrequency !== 'annually') return item
  const monthlyMinor = Math.round((Number(price) * 100) / 12)
  return withValues(item, {
    hs_sku: 'SEAT-M',
    recurringbillingfrequency: 'monthly',
    price: amountText(monthlyMinor),
    amount: amountText(monthlyMinor * Number(quantity)),
  })
}
