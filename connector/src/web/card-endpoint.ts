import { CompanyCard } from '@perennial/shared/card'
import type { Day } from '@perennial/shared/day'
import type { Request, Response } from 'express'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { readPortal } from '../sync/portal.ts'
import { accountViews } from '../view/account-views.ts'
import { asKnownOn } from '../view/as-known-on.ts'
import { isCustomer } from '../view/customers.ts'
import { orRefused } from './answers.ts'
import type { CardSource } from './card-source.ts'
import { companyCard } from './company-card.ts'
import { portalScopeNow } from './portal-scope-now.ts'
import type { Identity } from './signed-identity.ts'
import { storedScore } from './stored-score.ts'

/** GET /v1/cards/company/:id, for the portal the signed request names; with `asOf` as it was known at the end of that day. */
export const companyCardEndpoint =
  (source: CardSource) =>
  async (request: Request<{ id: string }>, response: Response): Promise<void> => {
    const { portalId } = response.locals.identity as Identity
    const known = (await source.store.portals()).includes(portalId)
    const { asOf } = request.query
    const day = typeof asOf === 'string' && asOf !== '' ? asOf : null
    await orRefused(response, async () => {
      const card = known
        ? await source.store.portal(portalId, tx => cardOf(tx, source, portalId, request.params.id, day))
        : null
      if (card) response.json(card)
      else notFound(response, { known, portalId, id: request.params.id })
    })
  }

const notFound = (
  response: Response,
  { known, portalId, id }: { known: boolean; portalId: string; id: string },
): void => {
  response.status(404).json({
    error: {
      kind: 'unknown_record',
      message: known
        ? `Perennial has not mirrored company ${id} yet.`
        : `Portal ${portalId} has not been synced.`,
      remedy: 'It will appear with the next sync; ask your administrator to run `perennial sync`.',
    },
  })
}

async function cardOf(
  tx: Tx,
  source: CardSource,
  portalId: string,
  asked: string,
  day: Day | null,
): Promise<CompanyCard | null> {
  const { syncedAt, timeZone } = await readPortal(tx, portalId)
  const scope = asKnownOn(await portalScopeNow(tx, source, portalId), day)
  const id = await survivorOf(tx, portalId, asked)
  const [view] = await accountViews(tx, scope, [id])
  if (!view) return null
  const stored = await storedScore(tx, scope, id)
  const context = {
    stored,
    policy: source.config.policy,
    stages: source.config.stages,
    syncedAt,
    now: source.clock.now(),
    timeZone,
  }
  return CompanyCard.parse(companyCard(view, { ...context, isCustomer: isCustomer(view, source.config) }))
}

/** A company absorbed in a merge answers under its old id too. */
async function survivorOf(tx: Tx, portalId: string, id: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from alias where portal_id = ${portalId} and kind = 'company' and old_id = ${id}`.execute(tx)
  return rows[0]?.id ?? id
}
