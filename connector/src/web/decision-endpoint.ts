import { DecideRequest } from '@perennial/shared/adjust'
import { decide } from '../ledger/decide.ts'
import { adjustmentAct } from './adjustment-act.ts'
import type { CardSource } from './card-source.ts'
import { firstProblem } from './signed-act.ts'

/** POST /v1/accounts/:id/adjustments/:adjustmentId/decision: the signed user approves or rejects what waits. */
export const decideAdjustmentEndpoint = (source: CardSource) =>
  adjustmentAct(
    source,
    DecideRequest,
    firstProblem,
    ({ tx, desk: { scope, policy }, id, by, asked: { verdict, note, expect } }) =>
      decide(tx, scope, policy, { id, by, verdict, note: note?.trim() || null, expect }),
  )
