import * as z from 'zod/mini'
import { undo } from '../ledger/undo.ts'
import { adjustmentAct } from './adjustment-act.ts'
import type { CardSource } from './card-source.ts'

const UndoRequest = z.object({ note: z.optional(z.string().check(z.maxLength(500))) })

/** POST /v1/accounts/:id/adjustments/:adjustmentId/undo: the signed user takes an adjustment back by a counter-entry. */
export const undoAdjustmentEndpoint = (source: CardSource) =>
  adjustmentAct(
    source,
    UndoRequest,
    () => 'note: write at most 500 characters.',
    ({ tx, desk: { scope, policy, books }, id, by, asked }) =>
      undo(tx, scope, policy, { id, by, note: asked.note ?? null }, async account =>
        (await books(account)).at(0),
      ),
  )
