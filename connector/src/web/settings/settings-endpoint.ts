import type { Settings } from '@perennial/shared/wire/settings'
import type { Request, Response } from 'express'
import { settingsShown } from '../../settings/settings-shown.ts'
import { readPortal } from '../../sync/portal.ts'
import { ageOf } from '../age.ts'
import { orRefused } from '../answers.ts'
import type { CardSource } from '../card-source.ts'
import { portalScopeNow } from '../portal-scope-now.ts'
import { settingsDesk } from './settings-desk.ts'

/** GET /v1/settings: what rules, field by field, who published it when and why, and the draft of the one who asks. */
export const settingsEndpoint =
  (source: CardSource) =>
  async (_request: Request, response: Response): Promise<void> => {
    const desk = settingsDesk(source, response)
    await orRefused(response, async () => {
      const answer = await source.store.withoutTrace(desk.portalId, async (tx): Promise<Settings> => {
        const { asOf } = await portalScopeNow(tx, source, desk.portalId)
        const portal = await readPortal(tx, desk.portalId)
        return {
          ...ageOf(asOf, portal, source),
          ...(await settingsShown(tx, desk)),
        }
      })
      response.json(answer)
    })
  }
