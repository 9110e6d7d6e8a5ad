import type { Override } from '@perennial/shared/model/override'
import type { Tx } from '../store/store.ts'
import type { Scope } from './scope.ts'
import { isInEffectOn, storedOverrides } from './stored-overrides.ts'

/** The override in effect on the scope's day, by account, as known at its moment. Accounts that were merged may have two: the later counts. */
export async function overrideOn(
  tx: Tx,
  scope: Pick<Scope, 'portalId' | 'knownOn' | 'asOf'>,
  accountIds: readonly string[],
): Promise<Map<string, Override>> {
  const stored = await storedOverrides(tx, scope, accountIds)
  const inEffect = stored.filter(one => isInEffectOn(one, scope.asOf))
  return new Map(inEffect.map(({ override }) => [override.accountId, override]))
}
