import type { Assessment } from '@perennial/shared/assessment'
import { lastCalls } from '@perennial/shared/forecast/call'
import type { ForecastCategory } from '@perennial/shared/forecast/category'
import type { Tx } from '../store/store.ts'
import { storedCalls } from './stored-calls.ts'

/** What persons called the next renewal of each account, by id; a manager's word comes before an owner's. */
export async function callsOnRenewals(
  tx: Tx,
  portalId: string,
  assessments: readonly Assessment[],
): Promise<Map<string, ForecastCategory>> {
  const asOf = assessments[0]!.view.asOf
  const ids = assessments.map(({ view }) => view.account.id)
  const stored = Map.groupBy(
    await storedCalls(tx, { portalId, asOf, knownOn: null }, ids),
    ({ account }) => account,
  )
  return new Map(
    assessments.flatMap(({ view: { account }, renewal }) => {
      const calls = stored.get(account.id)
      if (calls === undefined || renewal?.date == null) return []
      const { manager, owner } = lastCalls(calls, [renewal.date]).get(renewal.date) ?? {}
      const category = (manager ?? owner)?.category
      return category === undefined ? [] : [[account.id, category] as const]
    }),
  )
}
