import type { Response } from 'express'
import { rulingConfig } from '../../config/versions.ts'
import type { SettingsDesk } from '../../settings/publish-draft.ts'
import type { CardSource } from '../card-source.ts'
import type { Identity } from '../signed-identity.ts'
import { signedUser } from '../signed-user.ts'

/** Whose settings are asked for, and by whom: the signed user, or nobody, who has no draft. */
export function settingsDesk({ config }: CardSource, response: Response): SettingsDesk {
  const identity = response.locals.identity as Identity
  return { portalId: identity.portalId, by: signedUser(identity) ?? '', file: config }
}

/**
 * Answers by what rules now, from here on. A connector that keeps several portals goes by its file for all of them, as it did when
 * it was started.
 */
export async function followRules(source: CardSource, portalId: string): Promise<void> {
  const { store } = source
  if ((await store.portals()).length > 1) return
  source.config = await store.portal(portalId, tx => rulingConfig(tx, portalId, source.config))
}
