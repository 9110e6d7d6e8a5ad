import { TouchpointRequest } from '@perennial/shared/touchpoint-request'
import type { Request, Response } from 'express'
import { readPortal } from '../sync/portal.ts'
import { type CrmOf, logTouchpoint } from '../touchpoint/log-touchpoint.ts'
import { dayIn } from '../view/values.ts'
import { orRefused } from './answers.ts'
import type { CardSource } from './card-source.ts'
import { signedAct } from './signed-act.ts'

/** POST /v1/accounts/:id/touchpoints: the signed user logs what was said, as an activity in the CRM itself. */
export const touchpointEndpoint =
  ({ store, clock }: CardSource, crmOf: CrmOf) =>
  async (request: Request<{ id: string }>, response: Response): Promise<void> => {
    const act = signedAct(request, response, TouchpointRequest, () => wanted)
    if (act === null) return
    const { portalId, by, asked } = act
    await orRefused(response, async () => {
      const portal = await store.portal(portalId, tx => readPortal(tx, portalId))
      const { timeZone, webHost } = portal
      const today = dayIn(clock.now().toISOString(), timeZone)
      const crm = crmOf({ portalId, timeZone, webHost })
      const asking = { accountId: request.params.id, request: asked, by }
      const receipt = await logTouchpoint({ store, crm, portalId, timeZone, today }, asking)
      response.status(receipt.engagement === null ? 202 : 200).json(receipt)
    })
  }

const wanted =
  'Send {"channel": "call", "email", "meeting" or "note", "contactIds": [IDS], "on": "YYYY-MM-DD", "subject": 1 to 200 characters, "body": at most 5000, "key": a text of your own}.'
