import {
  AlertFeedbackRequest,
  type AlertReceipt,
  CloseAlertRequest,
  SnoozeAlertRequest,
} from '@perennial/shared/alert-request'
import type { Request, Response } from 'express'
import type * as z from 'zod/mini'
import { type AlertDesk, lastAlertDay } from '../alerts/alert-desk.ts'
import { closeAlert } from '../alerts/close-alert.ts'
import { digests } from '../alerts/digest.ts'
import { digestHtml } from '../alerts/digest-html.ts'
import { digestText } from '../alerts/digest-text.ts'
import { judgeAlert } from '../alerts/judge-alert.ts'
import { alertsOfAccount, listedAlerts } from '../alerts/listed.ts'
import { requestIn } from '../alerts/request-in.ts'
import { snoozeAlert } from '../alerts/snooze-alert.ts'
import { ConfigError } from '../errors.ts'
import type { Tx } from '../store/store.ts'
import { jsonIn, orRefused, refuse } from './answers.ts'
import type { CardSource } from './card-source.ts'
import { portalScopeNow } from './portal-scope-now.ts'
import type { Identity } from './signed-identity.ts'
import { signedUser } from './signed-user.ts'
import { visibleOwners } from './viewer/visible-owners.ts'

/** GET /v1/alerts: open alerts, the most worth first; `owner` and `all` choose. */
export const alertsEndpoint =
  (source: CardSource) =>
  async (request: Request, response: Response): Promise<void> => {
    const { portalId } = response.locals.identity as Identity
    const asked = {
      ownerId: ownerIn(request),
      all: request.query.all === 'true',
      visible: visibleOwners(response),
    }
    response.json(
      await source.store.withoutTrace(portalId, async tx => {
        const desk = await deskNow(tx, source, portalId)
        return { asOf: desk.scope.asOf, alerts: await listedAlerts(tx, desk, asked) }
      }),
    )
  }

/** GET /v1/accounts/:id/alerts: every alert the account ever had, those that are open first. */
export const accountAlertsEndpoint =
  (source: CardSource) =>
  async (request: Request<{ id: string }>, response: Response): Promise<void> => {
    const { portalId } = response.locals.identity as Identity
    response.json(
      await source.store.withoutTrace(portalId, async tx => {
        const desk = await deskNow(tx, source, portalId)
        return { asOf: desk.scope.asOf, alerts: await alertsOfAccount(tx, desk, request.params.id) }
      }),
    )
  }

/** GET /v1/alerts/digest: who to call first, why and by when; as JSON with text and HTML for a mailer. */
export const alertDigestEndpoint =
  (source: CardSource) =>
  async (request: Request, response: Response): Promise<void> => {
    const { portalId } = response.locals.identity as Identity
    response.json(
      await source.store.withoutTrace(portalId, async tx => {
        const desk = await deskNow(tx, source, portalId)
        const found = await digests(tx, desk, {
          ownerId: ownerIn(request),
          visible: visibleOwners(response),
        })
        return {
          asOf: desk.scope.asOf,
          digests: found.map(digest => ({ ...digest, text: digestText(digest), html: digestHtml(digest) })),
        }
      }),
    )
  }

/** POST /v1/alerts/:id/snooze, /close and /feedback: the signed user's act. Answers the receipt. */
export const snoozeAlertEndpoint = (source: CardSource) =>
  actEndpoint(source, SnoozeAlertRequest, snoozeAlert)
export const closeAlertEndpoint = (source: CardSource) => actEndpoint(source, CloseAlertRequest, closeAlert)
export const alertFeedbackEndpoint = (source: CardSource) =>
  actEndpoint(source, AlertFeedbackRequest, judgeAlert)

type Act<R> = (
  tx: Tx,
  desk: AlertDesk,
  asked: { alertId: string; by: string; request: R },
) => Promise<AlertReceipt>

const actEndpoint =
  <T extends z.ZodMiniType<{ key?: string | undefined }>>(
    source: CardSource,
    shape: T,
    act: Act<z.infer<T>>,
  ) =>
  async (request: Request<{ id: string }>, response: Response): Promise<void> => {
    const { portalId } = response.locals.identity as Identity
    const by = signedUser(response.locals.identity as Identity)
    if (by === null) {
      refuse(response, 'The signed address names no user.')
      return
    }
    await orRefused(response, async () => {
      const asked = requestIn(shape, jsonIn(request.body))
      if (asked.key === undefined)
        throw new ConfigError('key is missing: a request that is sent twice must be done once', {
          field: 'key',
          remedy: 'send a text of your own, new for every act',
        })
      const receipt = await source.store.portal(portalId, async tx =>
        act(tx, await deskNow(tx, source, portalId), { alertId: request.params.id, by, request: asked }),
      )
      response.json(receipt)
    })
  }

/** As of the day figures were last computed for, or the last day something happened to an alert, if that came later. */
async function deskNow(tx: Tx, source: CardSource, portalId: string): Promise<AlertDesk> {
  const scope = await portalScopeNow(tx, source, portalId)
  const last = await lastAlertDay(tx, portalId)
  return {
    scope: { ...scope, asOf: last !== null && last > scope.asOf ? last : scope.asOf },
    config: source.config,
  }
}

const ownerIn = ({ query: { owner } }: Request): string | null =>
  typeof owner === 'string' && owner !== '' ? owner : null
