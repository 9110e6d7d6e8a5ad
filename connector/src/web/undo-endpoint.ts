import type { Request, Response } from 'express'
import * as z from 'zod/mini'
import { ConfigError } from '../errors.ts'
import { undo } from '../ledger/undo.ts'
import { storedAdjustments } from '../view/stored-adjustments.ts'
import { adjustDesk } from './adjust-desk.ts'
import { orRefused } from './answers.ts'
import type { CardSource } from './card-source.ts'
import { signedAct } from './signed-act.ts'

const UndoRequest = z.object({ note: z.optional(z.string().check(z.maxLength(500))) })

/** POST /v1/accounts/:id/adjustments/:adjustmentId/undo: the signed user takes an adjustment back by a counter-entry. */
export const undoAdjustmentEndpoint =
  (source: CardSource) =>
  async (request: Request<{ id: string; adjustmentId: string }>, response: Response): Promise<void> => {
    const act = signedAct(request, response, UndoRequest, () => 'note: write at most 500 characters.')
    if (act === null) return
    const { portalId, by, asked } = act
    const { id: accountId, adjustmentId } = request.params
    await orRefused(response, async () => {
      const decided = await source.store.portal(portalId, async tx => {
        const { scope, policy, books } = await adjustDesk(tx, source, portalId, { preview: null })
        const own = (await storedAdjustments(tx, scope, accountId)).some(
          ({ adjustment }) => adjustment.id === adjustmentId,
        )
        if (!own)
          throw new ConfigError(`adjustment ${adjustmentId} is not of this account`, {
            field: 'id',
            remedy: 'list those of the account, and name one of them',
          })
        const bookOf = async (id: string) => (await books(id)).at(0)
        return undo(tx, scope, policy, { id: adjustmentId, by, note: asked.note ?? null }, bookOf)
      })
      response.json(decided)
    })
  }
