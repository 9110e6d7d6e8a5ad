import { withDigits } from '@perennial/shared/money'
import { ForecastCallReceipt } from '@perennial/shared/wire/forecast-call'
import type { CallReceipt } from '../forecast/calling.ts'

/** A receipt as it is sent: every amount with its currency. */
export function callReceipt({
  call,
  key,
  account,
  currency,
  target,
  model,
  before,
  after,
}: CallReceipt): ForecastCallReceipt {
  const money = (minor: number | null) => (minor === null ? null : withDigits({ minor, currency }))
  const { id, due, category, amount, reason, by, on, at } = call
  return ForecastCallReceipt.parse({
    id,
    key,
    account,
    due,
    said: { category, amount: amount && withDigits(amount), reason, by, on, at },
    target: money(target),
    model: { ...model, expected: money(model.expected) },
    before: { ...before, forecast: money(before.forecast) },
    after: { ...after, forecast: money(after.forecast) },
  })
}
