import { lineItemSources as from } from '../config/line-item-sources.ts'
import type { CrmRecord } from '../record.ts'
import { intervalMonths } from '../view/line-items.ts'
import { numberOf, textOf } from '../view/values.ts'

/** What a deal's line items say: yearly value of the recurring ones, the one-off rest, and units. */
export interface ItemsValue {
  yearly: number
  oneOff: number
  quantity: number
}

/** Null without a recurring line item that states its amount. */
export function itemsValue(items: readonly CrmRecord[] | null): ItemsValue | null {
  const value: ItemsValue = { yearly: 0, oneOff: 0, quantity: 0 }
  for (const { properties } of items ?? []) {
    const quantity = numberOf(properties, from.quantity) ?? 1
    const price = numberOf(properties, from.price)
    const amount = numberOf(properties, from.amount) ?? (price === null ? null : price * quantity)
    const interval = intervalMonths(textOf(properties, from.frequency))
    if (amount === null) continue
    if (interval === null) value.oneOff += amount
    else {
      value.yearly += (amount * 12) / interval
      value.quantity += quantity
    }
  }
  return value.yearly > 0 ? value : null
}
