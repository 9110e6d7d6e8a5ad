import { ConfirmRequest } from '@perennial/shared/confirm'
import type { Request, Response } from 'express'
import { confirm } from '../confirm/confirm.ts'
import { confirmQueue, restingOnAssumptions } from '../confirm/queue.ts'
import { customerLedgers } from '../view/every-account.ts'
import { isInBook } from '../view/in-book.ts'
import { orRefused } from './answers.ts'
import type { CardSource } from './card-source.ts'
import { portalScopeNow } from './portal-scope-now.ts'
import { signedAct } from './signed-act.ts'
import type { Identity } from './signed-identity.ts'
import { visibleOwners } from './viewer/visible-owners.ts'

/** GET /v1/confirmations: what is assumed, disputed or missing in the portal of the signed request, largest first. */
export const confirmQueueEndpoint =
  (source: CardSource) =>
  async (_request: Request, response: Response): Promise<void> => {
    const { portalId } = response.locals.identity as Identity
    const { store, config } = source
    await orRefused(response, async () => {
      const answer = await store.withoutTrace(portalId, async tx => {
        const scope = await portalScopeNow(tx, source, portalId)
        const ledgers = await customerLedgers(tx, scope, config)
        const seen = ledgers.filter(({ account }) => isInBook(visibleOwners(response), account.ownerId))
        const queue = confirmQueue(seen, config.policy)
        return { asOf: scope.asOf, resting: restingOnAssumptions(queue), queue }
      })
      response.json(answer)
    })
  }

/** POST /v1/accounts/:id/confirmations: the signed user's word on one fact. Answers the receipt. */
export const confirmEndpoint =
  (source: CardSource) =>
  async (request: Request<{ id: string }>, response: Response): Promise<void> => {
    const act = signedAct(request, response, ConfirmRequest, ({ issues }) => issues[0]!.message)
    if (act === null) return
    const { portalId, by, asked } = act
    await orRefused(response, async () => {
      const receipt = await source.store.portal(portalId, async tx =>
        confirm(tx, await portalScopeNow(tx, source, portalId), source.config.policy, {
          ...asked,
          accountId: request.params.id,
          by,
        }),
      )
      response.status(201).json(receipt)
    })
  }
