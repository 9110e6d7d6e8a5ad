import type { Request, Response } from 'express'
import { rulingConfig } from '../config/versions.ts'
import { ConfigError } from '../errors.ts'
import type { AdjustDesk } from '../ledger/adjust-desk.ts'
import type { Decision } from '../ledger/adjustment-events.ts'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { storedAdjustments } from '../view/stored-adjustments.ts'
import { adjustDesk } from './adjust-desk.ts'
import { orRefused } from './answers.ts'
import type { CardSource } from './card-source.ts'
import { signedAct } from './signed-act.ts'

type Shape<T, E> = Parameters<typeof signedAct<T, E>>[2]

/** What the signed user wants done about which adjustment, under the rules in force. */
interface AdjustmentActed<T> {
  tx: Tx
  desk: AdjustDesk
  id: string
  by: string
  asked: T
}

/** POST of what the signed user says about one adjustment of the account in the address. */
export const adjustmentAct =
  <T, E>(
    source: CardSource,
    shape: Shape<T, E>,
    problemOf: (error: E) => string,
    act: (acted: AdjustmentActed<T>) => Promise<Decision>,
  ) =>
  async (request: Request<{ id: string; adjustmentId: string }>, response: Response): Promise<void> => {
    const signed = signedAct(request, response, shape, problemOf)
    if (signed === null) return
    const { portalId, by, asked } = signed
    const { id: accountId, adjustmentId: id } = request.params
    await orRefused(response, async () => {
      const decided = await source.store.portal(portalId, async tx => {
        const config = await rulingConfig(tx, portalId, source.config)
        const desk = await adjustDesk(tx, { ...source, config }, portalId, { preview: null })
        await refuseOther(tx, desk.scope, { accountId, id })
        return act({ tx, desk, id, by, asked })
      })
      response.json(decided)
    })
  }

async function refuseOther(
  tx: Tx,
  scope: Scope,
  { accountId, id }: { accountId: string; id: string },
): Promise<void> {
  const own = await storedAdjustments(tx, scope, accountId)
  if (own.some(({ adjustment }) => adjustment.id === id)) return
  throw new ConfigError(`adjustment ${id} is not of this account`, {
    field: 'id',
    remedy: 'list those of the account, and name one of them',
  })
}
