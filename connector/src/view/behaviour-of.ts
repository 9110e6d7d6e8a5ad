import type { Behaviour } from '@perennial/shared/ledger/triangle/behaviour'
import { firstPaidOn } from '@perennial/shared/ledger/triangle/first-paid-on'
import type { Conversion, Unit } from '@perennial/shared/ledger/units/unit'
import type { Condition } from '@perennial/shared/lifecycle/condition'
import { firstUsageOf, type UsageOn } from '@perennial/shared/lifecycle/first-usage'
import { unitFacts } from '@perennial/shared/lifecycle/unit-facts'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Scope } from './scope.ts'

/** A condition with the facts it asks for, of units whose amounts are yearly: terms, money, and early usage. */
export async function behaviourOf(
  tx: Tx,
  scope: Scope,
  condition: Condition,
  units: readonly Unit[],
  conversion: Conversion,
): Promise<Behaviour> {
  const yearly = new Map(units.map(unit => [unit.id, unit]))
  const usage = await usageByAccount(tx, scope)
  const recordedFrom = [...usage.values()]
    .flat()
    .reduce((first, { on }) => (on < first ? on : first), scope.asOf)
  return {
    condition,
    factsOf: unit => {
      const facts = unitFacts(yearly.get(unit.id) ?? unit, scope.asOf, conversion)
      const start = unit.account.customerSince ?? firstPaidOn(unit)
      if (start === null) return facts
      const own = usage.get(unit.account.id) ?? []
      return { ...facts, firstUsage: firstUsageOf(own, { start, asOf: scope.asOf, recordedFrom }) }
    },
  }
}

async function usageByAccount(tx: Tx, { portalId, asOf }: Scope): Promise<Map<string, UsageOn[]>> {
  const { rows } = await sql<UsageOn & { accountId: string }>`
    select account_id as "accountId", metric, day as on, sum(quantity)::float8 as quantity
    from usage where portal_id = ${portalId} and day <= ${asOf}::date group by 1, 2, 3`.execute(tx)
  return Map.groupBy(rows, ({ accountId }) => accountId)
}
