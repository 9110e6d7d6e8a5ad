import type { Day } from '../day.ts'
import { sameRenewalDays } from '../ledger/same-renewal.ts'
import type { Money } from '../money.ts'
import type { ForecastCategory } from './category.ts'
import { nearestDay } from './deals-by-due.ts'

/** Whose word it is; a manager's comes before an owner's, an owner's before the model's. */
export const callers = ['owner', 'manager'] as const
export type Caller = (typeof callers)[number]

/** A person's word on one renewal. */
export interface Call {
  id: string
  account: string
  due: Day
  as: Caller
  category: ForecastCategory
  /** Yearly amount it will renew at; null = nothing was said about it. */
  amount: Money | null
  reason: string
  by: string
  /** Day it was said. */
  on: Day
}

/** The last word of each caller on a renewal. */
export type Calls = Readonly<Record<Caller, Call | null>>
export const noCalls: Calls = { owner: null, manager: null }

/** The last word of each caller on the renewals of one account, by their days; a call goes with a date that moved. */
export function lastCalls(calls: readonly Call[], dues: readonly Day[]): Map<Day, Calls> {
  const last = new Map<Day, Calls>()
  for (const call of calls) {
    const due = nearestDay(call.due, dues, sameRenewalDays)
    if (due !== null) last.set(due, { ...(last.get(due) ?? noCalls), [call.as]: call })
  }
  return last
}

/** An account renews once on a day. */
export const renewalKey = ({ account, due }: { account: string; due: Day }): string => `${due} ${account}`
