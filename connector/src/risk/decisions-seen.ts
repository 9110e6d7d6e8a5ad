import { isDeepStrictEqual } from 'node:util'
import type { Rules } from '@perennial/shared/assessment'
import type { Segment } from '@perennial/shared/lifecycle/segment'
import type { DecisionSeen } from '@perennial/shared/risk/backtest/decision-row'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { decidedRenewals } from './past-decisions.ts'
import { replayed } from './replay.ts'

/**
 * Every decided renewal as it was seen beforehand. What was replayed under the same rules before is taken from the store; a decision
 * whose own facts read otherwise now is replayed again.
 */
export async function decisionsSeen(
  tx: Tx,
  scope: Scope,
  rules: Rules,
  { segments, key }: { segments: readonly Segment[]; key: string },
  onProgress: (done: number, total: number) => void,
): Promise<DecisionSeen[]> {
  const decided = await decidedRenewals(tx, scope, rules.policy)
  const stored = await storedDecisions(tx, scope.portalId, key)
  const known = (id: string) => stored.get(id)
  const isKnown = (decision: DecisionSeen['decision']) =>
    isDeepStrictEqual(known(decision.id)?.decision, decision)
  const missing = decided.filter(decision => !isKnown(decision))
  const fresh = await replayed(tx, scope, rules, segments, missing, onProgress)
  await keep(tx, scope.portalId, key, fresh)
  const seen = new Map(fresh.map(one => [one.decision.id, one]))
  return decided.map(({ id }) => seen.get(id) ?? known(id)!)
}

async function storedDecisions(tx: Tx, portalId: string, key: string): Promise<Map<string, DecisionSeen>> {
  const { rows } = await sql<{ id: string; content: DecisionSeen }>`
    select decision_id as id, content from renewal_decision where portal_id = ${portalId} and rules_key = ${key}`.execute(
    tx,
  )
  return new Map(rows.map(({ id, content }) => [id, content]))
}

/** What was seen under other rules can be seen again at any time, and is let go. */
async function keep(tx: Tx, portalId: string, key: string, seen: readonly DecisionSeen[]): Promise<void> {
  const ids = seen.map(({ decision }) => decision.id)
  await sql`
    delete from renewal_decision
    where portal_id = ${portalId} and (rules_key <> ${key} or decision_id = any(${ids}::text[]))`.execute(tx)
  const rows = seen.map(one => ({
    i: one.decision.id,
    a: one.decision.accountId,
    o: one.decision.on,
    c: one,
  }))
  await sql`
    insert into renewal_decision (portal_id, rules_key, decision_id, account_id, decided_on, content)
    select ${portalId}, ${key}, i, a, o, c
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(i text, a text, o date, c jsonb)`.execute(tx)
}
