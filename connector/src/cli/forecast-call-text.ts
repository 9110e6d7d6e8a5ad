import type { ReceiptJson } from './forecast-call-json.ts'
import { amountText, percentText } from './reports/amounts.ts'

/** A receipt for people. `isDry`: nothing was written. */
export function receiptText(receipt: ReceiptJson, isDry: boolean): string {
  const { account, call, currency, model, before, after } = receipt
  const shown = (amount: number | null): string =>
    amount === null ? '?' : `${currency} ${amountText(amount)}`
  const said = ({ category, forecast }: typeof before): string =>
    `${category.replace('_', ' ')}, ${shown(forecast)}`
  const isOverruled = after.by === 'manager' && call.as === 'owner'
  return [
    `${isDry ? 'Would be called' : 'Called'} by the ${call.as}: ${account.name}, due ${call.due}: ${said(before)} -> ${said(after)}.`,
    `The model says ${model.category.replace('_', ' ')}, ${percentText(model.likelihood)}, ${shown(model.expected)}.`,
    ...(isOverruled ? ['The manager has called it, and that is what counts.'] : []),
    `By ${call.by} on ${call.on}: ${call.reason}`,
    ...(isDry ? [] : [`Receipt ${call.id}.`]),
  ].join('\n')
}
