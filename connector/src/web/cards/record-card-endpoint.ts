import type { Request, Response } from 'express'
import type { RecordKind } from '../../record.ts'
import type { Tx } from '../../store/store.ts'
import { type PortalRow, readPortal } from '../../sync/portal.ts'
import type { Scope } from '../../view/scope.ts'
import { notMirrored } from '../answers.ts'
import type { CardSource } from '../card-source.ts'
import { portalScopeNow } from '../portal-scope-now.ts'
import type { Identity } from '../signed-identity.ts'
import { visibleOwners } from '../viewer/visible-owners.ts'
import { type MirroredRecord, mirroredRecord } from './mirrored-record.ts'

/** What a card on a record is built with. */
export interface CardDesk {
  source: CardSource
  scope: Scope
  portal: PortalRow
  /** Ids of the owners whose accounts the reader may see; null = all. */
  owners: readonly string[] | null
}

/** GET /v1/cards/:kind/:id of the portal the signed request names; `build` draws a record that is mirrored. */
export const recordCardEndpoint =
  (
    source: CardSource,
    kind: RecordKind,
    build: (tx: Tx, desk: CardDesk, record: MirroredRecord) => Promise<object>,
  ) =>
  async (request: Request<{ id: string }>, response: Response): Promise<void> => {
    const { portalId } = response.locals.identity as Identity
    const { id } = request.params
    const owners = visibleOwners(response)
    const known = (await source.store.portals()).includes(portalId)
    const card = known
      ? await source.store.withoutTrace(portalId, async tx => {
          const record = await mirroredRecord(tx, portalId, kind, id)
          if (record === null) return null
          const scope = await portalScopeNow(tx, source, portalId)
          return build(tx, { source, scope, portal: await readPortal(tx, portalId), owners }, record)
        })
      : null
    if (card) response.json(card)
    else notMirrored(response, { kind, id, synced: known, portalId })
  }
