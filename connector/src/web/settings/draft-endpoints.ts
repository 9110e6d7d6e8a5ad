import { type DraftAnswer, DraftRequest } from '@perennial/shared/wire/settings-draft'
import type { Request, Response } from 'express'
import { rulingConfig, versionsOf } from '../../config/versions.ts'
import { draftShown } from '../../settings/draft-shown.ts'
import { discardDraft, type StoredDraft, saveDraft, storedDraft } from '../../settings/stored-draft.ts'
import type { Tx } from '../../store/store.ts'
import { orRefused } from '../answers.ts'
import type { CardSource } from '../card-source.ts'
import { signedAct } from '../signed-act.ts'
import { settingsDesk } from './settings-desk.ts'

/** GET /v1/settings/draft: what the signed user is editing, with what is wrong with it; null where nothing is. */
export const draftEndpoint =
  (source: CardSource) =>
  async (_request: Request, response: Response): Promise<void> => {
    const { portalId, by } = settingsDesk(source, response)
    const draft = await source.store.portal(portalId, async tx =>
      answerOf(tx, source, portalId, await storedDraft(tx, portalId, by)),
    )
    response.json(draft)
  }

/** POST /v1/settings/draft with all edits: kept for the signed user in place of the draft before. Nothing is published. */
export const saveDraftEndpoint =
  (source: CardSource) =>
  async (request: Request, response: Response): Promise<void> => {
    const act = signedAct(request, response, DraftRequest, draftProblem)
    if (act === null) return
    const { portalId, by, asked } = act
    await orRefused(response, async () => {
      const draft = await source.store.portal(portalId, async tx =>
        answerOf(tx, source, portalId, await saveDraft(tx, portalId, by, asked)),
      )
      response.json(draft)
    })
  }

/** POST /v1/settings/draft/discard: the signed user's draft is no more. Doing it twice is the same as once. */
export const discardDraftEndpoint =
  (source: CardSource) =>
  async (_request: Request, response: Response): Promise<void> => {
    const { portalId, by } = settingsDesk(source, response)
    await source.store.portal(portalId, tx => discardDraft(tx, portalId, by))
    response.json({ draft: null } satisfies DraftAnswer)
  }

/** An edit that cannot be read is refused by its place in the list. */
export const draftProblem = ({ issues }: { issues: { path: PropertyKey[]; message: string }[] }): string =>
  `${issues[0]?.path.map(String).join('.') || 'body'}: ${issues[0]?.message ?? 'cannot be read'}; send { base, edits: [{ path, value }] }.`

async function answerOf(
  tx: Tx,
  { config }: CardSource,
  portalId: string,
  draft: StoredDraft | null,
): Promise<DraftAnswer> {
  if (draft === null) return { draft }
  const rules = {
    ruling: await rulingConfig(tx, portalId, config),
    versions: await versionsOf(tx, portalId),
  }
  return { draft: await draftShown(tx, portalId, rules, draft) }
}
