import { mayNotDecide } from '@perennial/shared/ledger/adjustments/approval'
import { isSamePerson } from '@perennial/shared/ledger/adjustments/same-person'
import { type AdjustmentState, decisions, stateAfter } from '@perennial/shared/ledger/adjustments/state'
import type { Policy } from '@perennial/shared/policy'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import type { StoredAdjustment } from '../view/stored-adjustments.ts'
import { type Deciding, type Decision, happened, lockedAdjustment } from './adjustment-events.ts'
import { askedFor } from './asked-for.ts'
import { refused } from './refusals.ts'

/** What a person says about what waits. */
export interface Verdict extends Deciding {
  verdict: 'approve' | 'reject'
  /** What waited when they looked; left out, whatever waits is meant. */
  expect?: AdjustmentState | undefined
}

/**
 * Approves or rejects what waits: by another person than whoever asked for it, and one the policy lists. The same verdict sent
 * again is answered as the first time.
 */
export async function decide(
  tx: Tx,
  scope: Scope,
  policy: Policy,
  { verdict, expect, ...asked }: Verdict,
): Promise<Decision> {
  const found = await lockedAdjustment(tx, scope, asked.id)
  const given = givenDecision(found, { verdict, expect, by: asked.by })
  if (given) return given
  const event = decisions[verdict][found.state]
  if (event === undefined || found.state !== (expect ?? found.state))
    throw refused(
      'adjustment',
      asked.id,
      `${event === undefined ? 'does not wait' : 'is not what it was'}: it is ${found.state}`,
      'look at it again: `perennial adjust --list` lists what waits, and so does the page Approvals',
    )
  const problem = mayNotDecide(asked.by, askedFor(found).by, policy.approval)
  if (problem !== null) throw refused('by', asked.by, `may not decide: ${problem}`, remedyFor(policy))
  return happened(tx, scope.portalId, found, event, asked)
}

/** Null unless the last thing that happened is this verdict, said by the same person. */
function givenDecision(
  { adjustment: { id, accountId }, state, events, waitsFor }: StoredAdjustment,
  { verdict, expect, by: who }: Pick<Verdict, 'verdict' | 'expect' | 'by'>,
): Decision | null {
  const last = events.at(-1)
  if (last === undefined || !isSamePerson(last.by, who)) return null
  const waited = stateAfter(
    waitsFor.length > 0,
    events.slice(0, -1).map(({ what }) => what),
  )
  if (decisions[verdict][waited] !== last.what || waited !== (expect ?? waited)) return null
  const { by, note, at } = last
  return { id, accountId, state, waitsFor: [], by, note, at }
}

const remedyFor = ({ approval: { finance } }: Policy): string =>
  finance.length === 0
    ? 'name who may in policy.approval.finance of perennial.config.yaml'
    : `ask one of policy.approval.finance: ${finance.join(', ')}`
