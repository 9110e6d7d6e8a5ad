import { type PublishReceipt, PublishRequest, RollbackRequest } from '@perennial/shared/wire/settings-publish'
import type { Request, Response } from 'express'
import { bringBack, publishDraft, type SettingsDesk } from '../../settings/publish-draft.ts'
import { versionHistory } from '../../settings/version-history.ts'
import type { Tx } from '../../store/store.ts'
import { orRefused } from '../answers.ts'
import type { CardSource } from '../card-source.ts'
import { signedAct } from '../signed-act.ts'
import type { Identity } from '../signed-identity.ts'
import { followRules } from './settings-desk.ts'

/** POST /v1/settings/publish: the signed user's draft rules from now on. Answers the receipt. */
export const publishEndpoint = (source: CardSource) =>
  making(source, PublishRequest, 'base, draft, reason and key are needed', publishDraft)

/** POST /v1/settings/rollback: an earlier version comes back, as a new one. Answers the receipt. */
export const rollbackEndpoint = (source: CardSource) =>
  making(source, RollbackRequest, 'base, to, reason and key are needed', bringBack)

/** GET /v1/settings/versions: who published what, when and why, and what each changed. */
export const versionsEndpoint =
  (source: CardSource) =>
  async (_request: Request, response: Response): Promise<void> => {
    const { portalId } = response.locals.identity as Identity
    response.json(await source.store.portal(portalId, tx => versionHistory(tx, portalId)))
  }

type Shape<T> = Parameters<typeof signedAct<T, Problem>>[2]
interface Problem {
  issues: { path: PropertyKey[]; message: string }[]
}

const making =
  <T>(
    source: CardSource,
    shape: Shape<T>,
    needed: string,
    make: (tx: Tx, desk: SettingsDesk, asked: T) => Promise<PublishReceipt>,
  ) =>
  async (request: Request, response: Response): Promise<void> => {
    const act = signedAct(
      request,
      response,
      shape,
      ({ issues: [first] }) =>
        `${first?.path.map(String).join('.') || 'body'}: ${first?.message ?? 'cannot be read'}; ${needed}.`,
    )
    if (act === null) return
    const { portalId, by, asked } = act
    await orRefused(response, async () => {
      const desk = { portalId, by, file: source.config }
      const receipt = await source.store.portal(portalId, tx => make(tx, desk, asked))
      await followRules(source, portalId)
      response.status(201).json(receipt)
    })
  }
