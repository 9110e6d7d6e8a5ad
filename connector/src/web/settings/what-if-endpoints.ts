import { DraftRequest } from '@perennial/shared/wire/settings-draft'
import type { Request, Response } from 'express'
import { rulingConfig } from '../../config/versions.ts'
import { ConfigError } from '../../errors.ts'
import { backtest } from '../../settings/backtest.ts'
import { soundDraft } from '../../settings/judge-draft.ts'
import { policyEffect } from '../../settings/policy-effect.ts'
import { type Drafted, whatIf } from '../../settings/what-if.ts'
import { settledIn } from '../../settled-in.ts'
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
  asking(
    source,
    (tx, scope, drafted, response) => whatIf(tx, scope, drafted, visibleOwners(response)),
    inTime,
  )

/** POST /v1/settings/backtest with a draft: how well "at risk" would have foretold past renewals. */
export const backtestEndpoint = (source: CardSource) => asking(source, backtest)

/** POST /v1/settings/policy-effect with a draft: retention of the last year and a week's alerts, side by side. */
export const policyEffectEndpoint = (source: CardSource) => asking(source, policyEffect)

/** Asks what the edits in the body would do to the signed portal. Nothing is stored. */
const asking =
  (
    source: CardSource,
    ask: (tx: Tx, scope: Scope, drafted: Drafted, response: Response) => Promise<object>,
    waited = (answer: Promise<object>): Promise<object> => answer,
  ) =>
  async (request: Request, response: Response): Promise<void> => {
    const act = signedAct(request, response, DraftRequest, draftProblem)
    if (act === null) return
    const { portalId, asked } = act
    await orRefused(response, async () => {
      const answer = source.store.withoutTrace(portalId, async tx => {
        const ruling = await rulingConfig(tx, portalId, source.config)
        const draft = soundDraft(ruling, asked.edits)
        const scope = await portalScopeNow(tx, { ...source, config: ruling }, portalId)
        return ask(tx, scope, { ruling, draft }, response)
      })
      response.json(await waited(answer))
    })
  }

/** HubSpot's proxy gives up after 15 seconds. */
const patienceMs = 12_000

/** Reading the accounts takes the time, and once read they are kept: who asks again has less to wait for. */
async function inTime(answer: Promise<object>): Promise<object> {
  if (await settledIn(answer, patienceMs)) return answer
  throw new ConfigError('the accounts are still being read', { remedy: 'ask again in a minute' })
}
