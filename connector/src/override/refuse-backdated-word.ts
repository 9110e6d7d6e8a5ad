import { ConfigError } from '../errors.ts'
import type { Tx } from '../store/store.ts'
import { readPortal } from '../sync/portal.ts'
import type { Scope } from '../view/scope.ts'

/** A word counts from the day it is said on: a day before the last scored one has its scores already. */
export async function refuseBackdatedWord(tx: Tx, { portalId, asOf }: Scope): Promise<void> {
  const { scoredAsOf } = await readPortal(tx, portalId)
  if (scoredAsOf === null || scoredAsOf <= asOf) return
  throw new ConfigError(`--as-of: ${asOf} is before ${scoredAsOf}, the last day that was scored`, {
    field: '--as-of',
    remedy: `nothing about the past is overwritten; leave --as-of out, or give ${scoredAsOf} or later`,
  })
}
