import { DraftRequest } from '@perennial/shared/wire/settings-draft'
import type { Request, Response } from 'express'
import { rulingConfig } from '../../config/versions.ts'
import { backtest } from '../../settings/backtest.ts'
import { soundDraft } from '../../settings/judge-draft.ts'
import { policyEffect } from '../../settings/policy-effect.ts'
import { type Drafted, whatIf } from '../../settings/what-if.ts'
import type { Tx } from '../../store/store.ts'
import type { Scope } from '../../view/scope.ts'
import { orRefused } from '../answers.ts'
import type { CardSource } from '../card-source.ts'
import { portalScopeNow } from '../portal-scope-now.ts'
import { signedAct } from '../signed-act.ts'
import { visibleOwners } from '../viewer/visible-owners.ts'
import { draftProblem } from './draft-endpoints.ts'

/** POST /v1/settings/what-if with a draft: who would change band, the revenue that moves, alerts a week. */
export const whatIfEndpoint = (source: CardSource) =>
  asking(source, (tx, scope, drafted, response) => whatIf(tx, scope, drafted, visibleOwners(response)))

/** POST /v1/settings/backtest with a draft: how well "at risk" would have foretold past renewals. */
export const backtestEndpoint = (source: CardSource) => asking(source, backtest)

/** POST /v1/settings/policy-effect with a draft: retention of the last year and a week's alerts, side by side. */
export const policyEffectEndpoint = (source: CardSource) => asking(source, policyEffect)

/** Asks what the edits in the body would do to the signed portal. Nothing is stored. */
const asking =
  (
    source: CardSource,
    ask: (tx: Tx, scope: Scope, drafted: Drafted, response: Response) => Promise<object>,
  ) =>
  async (request: Request, response: Response): Promise<void> => {
    const act = signedAct(request, response, DraftRequest, draftProblem)
    if (act === null) return
    const { portalId, asked } = act
    await orRefused(response, async () => {
      const answer = await source.store.withoutTrace(portalId, async tx => {
        const ruling = await rulingConfig(tx, portalId, source.config)
        const draft = soundDraft(ruling, asked.edits)
        const scope = await portalScopeNow(tx, { ...source, config: ruling }, portalId)
        return ask(tx, scope, { ruling, draft }, response)
      })
      response.json(answer)
    })
  }
