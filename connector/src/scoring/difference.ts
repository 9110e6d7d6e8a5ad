import type { Day } from '@perennial/shared/day'
import { type Difference, differenceBetween, type Step } from '@perennial/shared/health/changes'
import type { Conclusion } from '@perennial/shared/health/conclusion'
import { ConfigError } from '../errors.ts'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { replayedConclusion, replayRules } from './replayed-conclusion.ts'
import type { RulesInForce } from './rules.ts'
import { conclusionsBetween } from './stored-conclusions.ts'

/** Two conclusions about an account and everything that lies between them. */
export interface ExplainedDifference extends Difference {
  from: Conclusion
  to: Conclusion
  /** The first of the two was not stored: it is what would have been concluded from what was known then. */
  replayed: boolean
}

/**
 * How the score of an account moved from one day to another. Where it was scored already on the first day, along all that was
 * stored since; else against a replay of that day as it was known then, with what became known of it later as a step of its own.
 */
export async function explainedDifference(
  tx: Tx,
  scope: Scope,
  rules: RulesInForce,
  accountId: string,
  { from, to }: { from: Day; to: Day },
): Promise<ExplainedDifference> {
  const stored = await conclusionsBetween(tx, scope.portalId, accountId, from, to)
  return storedDifference(stored, from) ?? replayed(tx, scope, rules, accountId, stored, { from, to })
}

/** Along conclusions in order; null where the account was not yet scored on the first day. */
export function storedDifference(stored: readonly Conclusion[], from: Day): ExplainedDifference | null {
  const [first] = stored
  if (first === undefined || first.asOf > from) return null
  return {
    from: first,
    to: stored.at(-1)!,
    ...differenceBetween(first, stepsThrough(stored)),
    replayed: false,
  }
}

/** Steps from each stored conclusion to the next. */
const stepsThrough = (stored: readonly Conclusion[]): Step[] =>
  stored.slice(1).map((to, at) => ({
    to,
    cause: to.version === stored[at]!.version ? 'customer' : 'configuration',
  }))

async function replayed(
  tx: Tx,
  scope: Scope,
  rules: RulesInForce,
  accountId: string,
  stored: readonly Conclusion[],
  { from, to }: { from: Day; to: Day },
): Promise<ExplainedDifference> {
  const then = await replayRules(tx, rules, stored[0]?.version ?? rules.version)
  const at = async (asOf: Day, known: Day) =>
    (await replayedConclusion(tx, scope, then, accountId, { asOf, known })) ?? notKnown(asOf)
  const start = await at(from, from)
  const later = stored.length > 0 ? stored : [await at(to, to)]
  const steps: Step[] = [
    { to: await at(from, later[0]!.asOf), cause: 'late' },
    { to: later[0]!, cause: 'customer' },
    ...stepsThrough(later),
  ]
  return { from: start, to: later.at(-1)!, ...differenceBetween(start, steps), replayed: true }
}

function notKnown(on: Day): never {
  throw new ConfigError(`the CRM did not know this account on ${on}`, {
    field: '--from',
    remedy: 'name a later day',
  })
}
