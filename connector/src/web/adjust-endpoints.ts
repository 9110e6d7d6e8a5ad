import { AdjustRequest } from '@perennial/shared/adjust'
import type { Request, Response } from 'express'
import { adjust } from '../ledger/adjust.ts'
import { listedAdjustments } from '../ledger/listed.ts'
import { ledgerAt } from '../view/ledger-at.ts'
import { storedAdjustments } from '../view/stored-adjustments.ts'
import { adjustDesk } from './adjust-desk.ts'
import { answerReceipt, type How, orRefused, refuse } from './answers.ts'
import type { CardSource } from './card-source.ts'
import { portalScopeNow } from './portal-scope-now.ts'
import { firstProblem, signedAct } from './signed-act.ts'
import type { Identity } from './signed-identity.ts'

/** GET /v1/accounts/:id/adjustments: what was adjusted by hand, beside what the source says now. */
export const adjustmentsEndpoint =
  (source: CardSource) =>
  async (request: Request<{ id: string }>, response: Response): Promise<void> => {
    const { portalId } = response.locals.identity as Identity
    const { store, config } = source
    await orRefused(response, async () => {
      const answer = await store.withoutTrace(portalId, async tx => {
        const scope = await portalScopeNow(tx, source, portalId)
        const stored = await storedAdjustments(tx, scope, request.params.id)
        const { book } = await ledgerAt(tx, scope, config)
        const own = stored.length === 0 ? null : await book(stored[0]!.adjustment.accountId)
        const books = new Map(own ? [[own.account.id, own]] : [])
        return { asOf: scope.asOf, adjustments: listedAdjustments(stored, books, config.policy) }
      })
      response.json(answer)
    })
  }

/** POST /v1/accounts/:id/adjustments: the signed user's word on what a line pays. Answers the receipt. */
export const adjustEndpoint = (source: CardSource) => adjusting(source, 'done')

/** POST /v1/accounts/:id/adjustments/preview: the receipt it would have, with its effect on this year's rates; nothing is stored. */
export const previewAdjustEndpoint = (source: CardSource) => adjusting(source, 'previewed')

const adjusting =
  (source: CardSource, how: How) =>
  async (request: Request<{ id: string }>, response: Response): Promise<void> => {
    const act = signedAct(request, response, AdjustRequest, firstProblem)
    if (act === null) return
    const { portalId, by, asked } = act
    if (asked.key === undefined) {
      refuse(response, 'key is missing: a request that is sent twice must be done once.')
      return
    }
    const word = { ...asked, accountId: request.params.id, by }
    await orRefused(response, () =>
      answerReceipt(response, source.store, { portalId, how }, async tx =>
        adjust(
          tx,
          await adjustDesk(tx, source, portalId, { preview: how === 'previewed' ? word.accountId : null }),
          word,
        ),
      ),
    )
  }
