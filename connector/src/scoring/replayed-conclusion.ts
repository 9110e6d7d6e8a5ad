import { assess, type Rules } from '@perennial/shared/assessment'
import type { Day } from '@perennial/shared/day'
import { concluded } from '@perennial/shared/health/concluded'
import type { Conclusion } from '@perennial/shared/health/conclusion'
import type { Tx } from '../store/store.ts'
import { shownViews } from '../view/account-views.ts'
import type { Scope } from '../view/scope.ts'
import { endOfDay } from '../view/start-of-day.ts'
import type { RulesInForce } from './rules.ts'

/** The rules to replay by, and the version of the configuration they come from. */
export interface ReplayRules {
  rules: Rules
  version: number
}

/** The rules of a version; where they can no longer be read, those in force. */
export async function replayRules(tx: Tx, inForce: RulesInForce, version: number): Promise<ReplayRules> {
  const rules = version === inForce.version ? inForce : ((await inForce.earlier(tx, version)) ?? inForce)
  return { rules, version }
}

/** What would have been concluded on a day from what was known by the end of another; null where the CRM did not know the account. */
export async function replayedConclusion(
  tx: Tx,
  scope: Scope,
  { rules, version }: ReplayRules,
  accountId: string,
  { asOf, known }: { asOf: Day; known: Day },
): Promise<Conclusion | null> {
  const knownOn = endOfDay(known, scope.timeZone)
  const [view] = await shownViews(tx, { ...scope, asOf, knownOn }, [accountId])
  return view ? concluded(assess(view, rules, null), version) : null
}
