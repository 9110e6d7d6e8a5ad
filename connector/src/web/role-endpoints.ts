import { RoleRequest } from '@perennial/shared/role-request'
import type { Request, Response } from 'express'
import { contactRole } from '../stakeholder/contact-role.ts'
import { setRole } from '../stakeholder/set-role.ts'
import { readPortal } from '../sync/portal.ts'
import type { CrmOf } from '../touchpoint/log-touchpoint.ts'
import { orRefused } from './answers.ts'
import type { CardSource } from './card-source.ts'
import { signedAct } from './signed-act.ts'
import type { Identity } from './signed-identity.ts'

type OfContact = Request<{ id: string }>

/** GET /v1/contacts/:id/role: what the person stands for, and what they could be set to. */
export const contactRoleEndpoint =
  ({ store, config }: CardSource) =>
  async (request: OfContact, response: Response): Promise<void> => {
    const { portalId } = response.locals.identity as Identity
    await orRefused(response, async () => {
      const { report } = await store.withoutTrace(portalId, tx =>
        contactRole(tx, portalId, config.mapping.contact, request.params.id),
      )
      response.json(report)
    })
  }

/** POST /v1/contacts/:id/role: the signed user says what the person stands for, in the CRM itself. */
export const setRoleEndpoint =
  ({ store, config, clock }: CardSource, crmOf: CrmOf) =>
  async (request: OfContact, response: Response): Promise<void> => {
    const act = signedAct(request, response, RoleRequest, () => wanted)
    if (act === null) return
    const { portalId, by, asked } = act
    await orRefused(response, async () => {
      const { timeZone, webHost } = await store.portal(portalId, tx => readPortal(tx, portalId))
      const crm = crmOf({ portalId, timeZone, webHost })
      const desk = { store, crm, portalId, mapping: config.mapping.contact, now: clock.now() }
      response.json(await setRole(desk, { contactId: request.params.id, request: asked, by }))
    })
  }

const wanted =
  'Send {"role": one of the choices or null, "expect": the role seen or null, "key": a text of your own}.'
