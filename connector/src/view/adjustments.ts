import type { Adjustment } from '@perennial/shared/model/adjustment'
import type { Tx } from '../store/store.ts'
import type { Scope } from './scope.ts'
import { isInEffect, type StoredAdjustment, storedAdjustments } from './stored-adjustments.ts'

/** The adjustments that count, by account, as known at the scope's moment: nothing that waits, was refused or undone. */
export async function adjustmentsInEffect(
  tx: Tx,
  scope: Pick<Scope, 'portalId' | 'timeZone' | 'knownOn'>,
): Promise<Map<string, Adjustment[]>> {
  return inEffectByAccount(await storedAdjustments(tx, scope))
}

export const inEffectByAccount = (stored: readonly StoredAdjustment[]): Map<string, Adjustment[]> =>
  Map.groupBy(
    stored.filter(isInEffect).map(({ adjustment }) => adjustment),
    ({ accountId }) => accountId,
  )
