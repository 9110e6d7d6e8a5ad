import type { Day } from '@perennial/shared/day'
import type { Aged } from '@perennial/shared/wire/aged'
import type { Request, Response } from 'express'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { readPortal } from '../sync/portal.ts'
import { asKnownOn } from '../view/as-known-on.ts'
import { isKnown } from '../view/linked-records.ts'
import type { Scope } from '../view/scope.ts'
import { ageOf } from './age.ts'
import { notMirrored, orRefused } from './answers.ts'
import type { CardSource } from './card-source.ts'
import { portalScopeNow } from './portal-scope-now.ts'
import type { Identity } from './signed-identity.ts'
import { signedUser } from './signed-user.ts'

/** A company a signed request asks about. */
export interface CompanyAsked {
  tx: Tx
  scope: Scope
  /** As it is known now: one absorbed in a merge answers under its old id too. */
  id: string
  age: Aged
  /** What the asker is called on record; null where the address names none. */
  viewer: string | null
}

/** Answers about one company, in one transaction of the portal the signed request names. Null: there is no such company. */
export const companyEndpoint =
  (source: CardSource, answerOf: (asked: CompanyAsked) => Promise<object | null>) =>
  async (request: Request<{ id: string }>, response: Response): Promise<void> => {
    const identity = response.locals.identity as Identity
    const { portalId } = identity
    const known = (await source.store.portals()).includes(portalId)
    const { asOf } = request.query
    const day = typeof asOf === 'string' && asOf !== '' ? asOf : null
    await orRefused(response, async () => {
      const answer = known
        ? await source.store.portal(portalId, async tx => {
            const asked = await companyAsked(tx, source, { portalId, id: request.params.id, day })
            return asked && answerOf({ ...asked, viewer: signedUser(identity) })
          })
        : null
      if (answer) response.json(answer)
      else notMirrored(response, { kind: 'company', id: request.params.id, synced: known, portalId })
    })
  }

/** Null for a company that is not mirrored. */
async function companyAsked(
  tx: Tx,
  source: CardSource,
  { portalId, id: asked, day }: { portalId: string; id: string; day: Day | null },
): Promise<Omit<CompanyAsked, 'viewer'> | null> {
  const portal = await readPortal(tx, portalId)
  const scope = asKnownOn(await portalScopeNow(tx, source, portalId), day)
  const id = await presentId(tx, scope, asked)
  return id === null ? null : { tx, scope, id, age: ageOf(scope.asOf, portal, source) }
}

async function presentId(tx: Tx, scope: Scope, asked: string): Promise<string | null> {
  const { portalId } = scope
  const { rows } = await sql<{ id: string }>`
    select r.id from (
      select coalesce((
        select id from alias where portal_id = ${portalId} and kind = 'company' and old_id = ${asked}), ${asked}) as id offset 0) present
    join record r on r.portal_id = ${portalId} and r.kind = 'company' and r.id = present.id
    where ${isKnown(scope)}`.execute(tx)
  return rows[0]?.id ?? null
}
