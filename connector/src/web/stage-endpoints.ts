import { type StageReport, StageRequest } from '@perennial/shared/stage-request'
import type { Request, Response } from 'express'
import { moveStage, releaseStage } from '../lifecycle/move-stage.ts'
import { stageReport } from '../lifecycle/stage-report.ts'
import { stagedAccount } from '../lifecycle/staged-account.ts'
import type { Tx } from '../store/store.ts'
import { orRefused } from './answers.ts'
import type { CardSource } from './card-source.ts'
import { portalScopeNow } from './portal-scope-now.ts'
import { signedAct } from './signed-act.ts'
import type { Identity } from './signed-identity.ts'

type OfAccount = Request<{ id: string }>

/** GET /v1/accounts/:id/stage: the stage, since when, where it may go and where it has been. */
export const stageEndpoint =
  (source: CardSource) =>
  async (request: OfAccount, response: Response): Promise<void> => {
    const { portalId } = response.locals.identity as Identity
    await orRefused(response, async () => {
      const report: StageReport = await source.store.withoutTrace(portalId, async tx => {
        const scope = await portalScopeNow(tx, source, portalId)
        const account = await stagedAccount(tx, scope, source.config, request.params.id)
        return stageReport(account, source.config.stages, scope.asOf)
      })
      response.json(report)
    })
  }

/** POST /v1/accounts/:id/stage: the signed user puts the account into a stage, or gives it back to the conditions. */
export const moveStageEndpoint =
  (source: CardSource) =>
  async (request: OfAccount, response: Response): Promise<void> => {
    const act = signedAct(request, response, StageRequest, () => wanted)
    if (act === null) return
    const { portalId, by, asked } = act
    await orRefused(response, async () => {
      const report = await source.store.portal(portalId, tx =>
        moved(tx, source, portalId, { ...asked, accountId: request.params.id, by }),
      )
      response.json(report)
    })
  }

const wanted = 'Send {"to": STAGE, "reason": WHY}, or {"release": true}; a reason has 1 to 500 characters.'

async function moved(
  tx: Tx,
  source: CardSource,
  portalId: string,
  asked: StageRequest & { accountId: string; by: string },
): Promise<StageReport> {
  const { config } = source
  const scope = await portalScopeNow(tx, source, portalId)
  const account =
    'to' in asked
      ? await moveStage(tx, scope, config, asked)
      : await releaseStage(tx, scope, config, { ...asked, reason: asked.reason ?? null })
  return stageReport(account, config.stages, scope.asOf)
}
