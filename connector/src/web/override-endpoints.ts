import { EndOverrideRequest } from '@perennial/shared/override-request'
import type { Request, Response } from 'express'
import { ConfigError } from '../errors.ts'
import { endOverride } from '../override/end-override.ts'
import { listedOverrides } from '../override/listed.ts'
import { setOverride } from '../override/set-override.ts'
import { termsAsked } from '../override/terms-asked.ts'
import { answerReceipt, type How, jsonIn, orRefused, refuse } from './answers.ts'
import type { CardSource } from './card-source.ts'
import { portalScopeNow } from './portal-scope-now.ts'
import { signedAct } from './signed-act.ts'
import type { Identity } from './signed-identity.ts'
import { signedUser } from './signed-user.ts'
import { visibleOwners } from './viewer/visible-owners.ts'

/** GET /v1/overrides and /v1/accounts/:id/overrides: what was set by hand, beside what the model says now. */
export const overridesEndpoint =
  (source: CardSource) =>
  async (request: Request<{ id?: string }>, response: Response): Promise<void> => {
    const { portalId } = response.locals.identity as Identity
    const { store, config } = source
    await orRefused(response, async () => {
      const asked = {
        accountId: request.params.id ?? null,
        expiring: daysIn(request.query.expiring),
        disagreeing: request.query.disagreeing === 'true',
        visible: visibleOwners(response),
      }
      const answer = await store.withoutTrace(portalId, async tx => {
        const scope = await portalScopeNow(tx, source, portalId)
        return { asOf: scope.asOf, overrides: await listedOverrides(tx, { scope, config }, asked) }
      })
      response.json(answer)
    })
  }

/** POST /v1/accounts/:id/overrides: the signed user's word on the score. Answers the receipt. */
export const overrideEndpoint = (source: CardSource) => overriding(source, 'done')

/** POST /v1/accounts/:id/overrides/preview: the receipt it would have; nothing is stored. */
export const previewOverrideEndpoint = (source: CardSource) => overriding(source, 'previewed')

const overriding =
  (source: CardSource, how: How) =>
  async (request: Request<{ id: string }>, response: Response): Promise<void> => {
    const { portalId } = response.locals.identity as Identity
    const by = signedUser(response.locals.identity as Identity)
    if (by === null) {
      refuse(response, 'The signed address names no user.')
      return
    }
    await orRefused(response, async () => {
      await answerReceipt(response, source.store, { portalId, how }, async tx => {
        const scope = await portalScopeNow(tx, source, portalId)
        const terms = termsAsked(jsonIn(request.body), scope)
        if (terms.request.key === undefined)
          throw new ConfigError('key is missing: a request that is sent twice must be done once', {
            field: 'key',
            remedy: 'send a text of your own, new for every override',
          })
        const asked = { ...terms, accountId: request.params.id, by }
        return setOverride(tx, { scope, config: source.config }, asked)
      })
    })
  }

/** POST /v1/accounts/:id/overrides/:overrideId/end: the signed user gives the account back to the model. */
export const endOverrideEndpoint =
  (source: CardSource) =>
  async (request: Request<{ id: string; overrideId: string }>, response: Response): Promise<void> => {
    const act = signedAct(
      request,
      response,
      EndOverrideRequest,
      () => 'reason: say why, in 1 to 500 characters.',
    )
    if (act === null) return
    const { portalId, by, asked } = act
    await orRefused(response, async () => {
      const receipt = await source.store.portal(portalId, async tx => {
        const desk = { scope: await portalScopeNow(tx, source, portalId), config: source.config }
        const { id: accountId, overrideId } = request.params
        return endOverride(tx, desk, { accountId, overrideId, by, ...asked })
      })
      response.json(receipt)
    })
  }

function daysIn(text: unknown): number | null {
  if (text === undefined) return null
  if (typeof text === 'string' && /^\d{1,3}$/.test(text)) return Number(text)
  throw new ConfigError(`expiring: ${JSON.stringify(text)} is not a number of days`, {
    field: 'expiring',
    remedy: 'give a whole number of days, e.g. expiring=7',
  })
}
