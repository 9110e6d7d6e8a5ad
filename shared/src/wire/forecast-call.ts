/** What a renewal is called with and answered by: what a person says will come of it, beside the model's own word. */
import * as z from 'zod/mini'
import { CardCategory, CardMoney } from '../card.ts'

export const ForecastCallRequest = z.object({
  /** The day of the renewal, YYYY-MM-DD; left out for the account's next open one. */
  due: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day as YYYY-MM-DD'))),
  category: CardCategory,
  /** Yearly amount it will renew at, as a decimal: "12000" or "12000.50"; left out when nothing is said about it. */
  amount: z.optional(z.string()),
  /** Only with an amount; the reporting currency unless said otherwise. */
  currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/, 'write an ISO 4217 code, e.g. EUR'))),
  reason: z.string().check(z.trim(), z.minLength(1, 'say why'), z.maxLength(500, 'say it in fewer words')),
  /** Asked again under the same key, the same is answered and nothing is done twice. */
  key: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
})
export type ForecastCallRequest = z.infer<typeof ForecastCallRequest>

/** What counts in the forecast: whose word it is and what it makes of the renewal; null where the amount is not known. */
const Counted = z.object({
  category: CardCategory,
  by: z.enum(['model', 'owner', 'manager']),
  forecast: z.nullable(CardMoney),
})

/** Amounts but the one said are yearly, in the reporting currency. */
export const ForecastCallReceipt = z.object({
  id: z.string(),
  key: z.nullable(z.string()),
  account: z.object({ id: z.string(), name: z.string() }),
  due: z.string(),
  said: z.object({
    category: CardCategory,
    amount: z.nullable(CardMoney),
    reason: z.string(),
    by: z.string(),
    on: z.string(),
    /** ISO instant. */
    at: z.string(),
  }),
  /** What is up for renewal. */
  target: z.nullable(CardMoney),
  model: z.object({
    category: CardCategory,
    /** 0..1 */
    likelihood: z.number(),
    expected: z.nullable(CardMoney),
  }),
  before: Counted,
  /** The same as before where a manager's word stands above this one. */
  after: Counted,
})
export type ForecastCallReceipt = z.infer<typeof ForecastCallReceipt>

export const forecastCallPath = (accountId: string): string => `/v1/accounts/${accountId}/forecast-calls`
