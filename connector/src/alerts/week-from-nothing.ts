import { chooseAlerts, type HeldBecause } from '@perennial/shared/risk/alerts/choose-alerts'
import { type Expected, expected } from '@perennial/shared/risk/alerts/promise'
import type { Tx } from '../store/store.ts'
import type { AlertDesk } from './alert-desk.ts'
import { candidatesNow } from './candidates.ts'
import { heldCounts } from './held-counts.ts'
import { withoutDecided } from './without-decided.ts'

/** What a budget lets through in a week. Amounts are minor units of the reporting currency. */
export interface WeekFromNothing {
  raised: number
  expected: Expected
  currency: string
  held: Partial<Record<HeldBecause, number>>
}

/** A week's alerts under the desk's budget, as if none had ever been raised: from the conclusions last stored, so that budgets can be compared. */
export async function weekFromNothing(tx: Tx, desk: AlertDesk): Promise<WeekFromNothing> {
  const { scope, config } = desk
  const budget = config.policy.alerts
  const candidates = await candidatesNow(tx, desk, { minimumRisk: budget.minimumRisk, always: [] })
  const { raised, held } = chooseAlerts(await withoutDecided(tx, desk, candidates), [], budget, scope.asOf)
  return {
    raised: raised.length,
    expected: expected(raised),
    currency: config.policy.reportingCurrency ?? scope.currency,
    held: heldCounts(held),
  }
}
