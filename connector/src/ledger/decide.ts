import { mayNotDecide } from '@perennial/shared/ledger/adjustments/approval'
import { decisions } from '@perennial/shared/ledger/adjustments/state'
import type { Policy } from '@perennial/shared/policy'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { type Deciding, type Decision, happened, lockedAdjustment } from './adjustment-events.ts'
import { refused } from './refusals.ts'

/** Approves or rejects what waits: by another person than whoever asked for it, and one the policy lists. */
export async function decide(
  tx: Tx,
  scope: Scope,
  policy: Policy,
  { verdict, ...asked }: Deciding & { verdict: 'approve' | 'reject' },
): Promise<Decision> {
  const found = await lockedAdjustment(tx, scope, asked.id)
  const event = decisions[verdict][found.state]
  if (event === undefined)
    throw refused(
      `--${verdict}`,
      asked.id,
      `does not wait: it is ${found.state}`,
      'list what waits with `perennial adjust --list`',
    )
  const askedBy = found.events.findLast(({ what }) => what === 'undo_asked')?.by ?? found.adjustment.by
  const problem = mayNotDecide(asked.by, askedBy, policy.approval)
  if (problem !== null) throw refused('by', asked.by, `may not decide: ${problem}`, remedyFor(policy))
  return happened(tx, scope.portalId, found, event, asked)
}

const remedyFor = ({ approval: { finance } }: Policy): string =>
  finance.length === 0
    ? 'name who may in policy.approval.finance of perennial.config.yaml'
    : `ask one of policy.approval.finance: ${finance.join(', ')}`
