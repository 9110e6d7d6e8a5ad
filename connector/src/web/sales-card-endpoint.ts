import { SalesCard } from '@perennial/shared/wire/sales-card'
import type { Request, Response } from 'express'
import type { Tx } from '../store/store.ts'
import { readPortal } from '../sync/portal.ts'
import { dayIn } from '../view/values.ts'
import { ageOf } from './age.ts'
import { notMirrored, orRefused } from './answers.ts'
import type { CardSource } from './card-source.ts'
import { salesFacts, salesProjection } from './sales-card.ts'
import type { Identity } from './signed-identity.ts'

/** GET /v1/cards/company/:id/sales: what everybody may be told, for the portal the signed request names. */
export const salesCardEndpoint =
  (source: CardSource) =>
  async (request: Request<{ id: string }>, response: Response): Promise<void> => {
    const { portalId } = response.locals.identity as Identity
    await orRefused(response, async () => {
      const card = await source.store.portal(portalId, tx => cardOf(tx, source, portalId, request.params.id))
      if (card) response.json(card)
      else notMirrored(response, { kind: 'company', id: request.params.id, synced: true, portalId })
    })
  }

async function cardOf(
  tx: Tx,
  source: CardSource,
  portalId: string,
  asked: string,
): Promise<SalesCard | null> {
  const { config, clock } = source
  const portal = await readPortal(tx, portalId)
  const facts = await salesFacts(tx, portalId, config.mapping, asked)
  if (facts === null) return null
  const asOf = portal.scoredAsOf ?? dayIn(clock.now().toISOString(), portal.timeZone)
  return SalesCard.parse({ ...salesProjection(facts, config.tiers), ...ageOf(asOf, portal, source) })
}
