import type { Request, Response } from 'express'
import { dataQuality } from '../quality/data-quality.ts'
import { orRefused } from './answers.ts'
import type { CardSource } from './card-source.ts'
import { portalScopeNow } from './portal-scope-now.ts'
import type { Identity } from './signed-identity.ts'

/** GET /v1/data-quality: what would mislead a score in the portal of the signed request, and how fresh its data is. */
export const dataQualityEndpoint =
  (source: CardSource) =>
  async (_request: Request, response: Response): Promise<void> => {
    const { portalId } = response.locals.identity as Identity
    await orRefused(response, async () => {
      const answer = await source.store.withoutTrace(portalId, async tx =>
        dataQuality(tx, await portalScopeNow(tx, source, portalId), source.config),
      )
      response.json(answer)
    })
  }
