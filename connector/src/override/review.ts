import { daysBetween } from '@perennial/shared/day'
import type { Scored } from '@perennial/shared/health/band'
import { type Nearer, nearerOf, type WhoWasRight, whoWasRight } from '@perennial/shared/health/who-was-right'
import { contractsOf } from '@perennial/shared/ledger/contracts/contract-terms'
import { decisionsUntil, type RenewalDecision } from '@perennial/shared/ledger/decisions'
import type { Verdict } from '@perennial/shared/override-request'
import type { Tx } from '../store/store.ts'
import { ledgerFacts } from '../view/ledger-facts.ts'
import { type StoredOverride, storedOverrides } from '../view/stored-overrides.ts'
import type { OverrideDesk } from './override-desk.ts'

/** What a person and the model said of an account, and how its next renewal ended. */
export interface ReviewedOverride {
  id: string
  account: { id: string; name: string }
  by: string
  from: string
  /** On the override's first day. */
  said: Verdict
  model: Verdict
  /** Null while none was decided after the override's first day. */
  decision: { on: string; daysAfter: number; outcome: RenewalDecision['outcome'] } | null
  nearer: Nearer
  /** A renewal is counted once: for the last word before it. */
  counts: boolean
}

export interface Review {
  asOf: string
  totals: WhoWasRight
  overrides: ReviewedOverride[]
}

/** Who was right, of one account or all: the first renewal decided after each override speaks for the person or the model. */
export async function reviewOverrides(
  tx: Tx,
  { scope, config: { policy } }: OverrideDesk,
  accountId: string | null = null,
): Promise<Review> {
  const stored = await storedOverrides(tx, scope, accountId === null ? null : [accountId])
  const byAccount = Map.groupBy(
    stored.filter(({ override }) => override.from <= scope.asOf),
    ({ override }) => override.accountId,
  )
  const facts = await ledgerFacts(tx, scope, [...byAccount.keys()])
  const overrides = facts.flatMap(one => {
    const decisions = decisionsUntil(one.deals, contractsOf(one, policy), scope.asOf, policy)
    return reviewed(one.account, byAccount.get(one.account.id)!, decisions)
  })
  const counted = overrides.filter(({ counts }) => counts)
  return { asOf: scope.asOf, totals: whoWasRight(counted.map(({ nearer }) => nearer)), overrides }
}

function reviewed(
  { id, name }: { id: string; name: string },
  stored: readonly StoredOverride[],
  decisions: readonly RenewalDecision[],
): ReviewedOverride[] {
  const next = stored.map(({ override }) => decisions.find(({ on }) => on > override.from) ?? null)
  return stored.map(({ override, said, model }, at) => {
    const decision = next[at]!
    return {
      id: override.id,
      account: { id, name },
      by: override.by,
      from: override.from,
      said,
      model,
      decision: decision && {
        on: decision.on,
        daysAfter: daysBetween(override.from, decision.on),
        outcome: decision.outcome,
      },
      nearer: nearerOf(said.band as Scored, model.band, decision?.outcome ?? null),
      counts: at === next.lastIndexOf(decision),
    }
  })
}
