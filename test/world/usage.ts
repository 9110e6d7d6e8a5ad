import { dayText } from './calendar.ts'
import type { Life } from './life.ts'
import { firstDay, sundayOf } from './timeline.ts'

/** One figure of one week: what the product's own database would export. */
export interface UsageRow {
  /** The company's domain, lower case. */
  account: string
  /** The Sunday on which the week ended. */
  day: string
  metric: string
  quantity: number
}

export const usageMetrics = ['active_users', 'events', 'automations', 'reports', 'integrations'] as const

export function* usageRows({ account, signals }: Life): Generator<UsageRow> {
  for (const { week, activeUsers, events, features } of signals.use) {
    if (sundayOf(week) < firstDay) continue
    const day = dayText(sundayOf(week))
    for (const [at, quantity] of [activeUsers, events, ...features].entries()) {
      yield { account: account.domain, day, metric: usageMetrics[at]!, quantity }
    }
  }
}
