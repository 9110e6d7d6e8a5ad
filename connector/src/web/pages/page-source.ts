import type { Aged, WorkedOut } from '@perennial/shared/wire/aged'
import type { Request, Response } from 'express'
import { rulingConfig } from '../../config/versions.ts'
import type { Kept, KeptReports } from '../../kept/kept-reports.ts'
import type { Tx } from '../../store/store.ts'
import { readPortal } from '../../sync/portal.ts'
import type { Scope } from '../../view/scope.ts'
import { ageOf } from '../age.ts'
import { orRefused } from '../answers.ts'
import type { CardSource } from '../card-source.ts'
import { portalScopeNow } from '../portal-scope-now.ts'
import type { Identity } from '../signed-identity.ts'
import { signedUser } from '../signed-user.ts'
import { visibleOwners } from '../viewer/visible-owners.ts'

/** What pages of the app are answered from. */
export interface PageSource extends CardSource {
  kept: KeptReports
}

/** What one page is worked out from: who asks, of what, under the rules in force. */
export interface PageDesk {
  source: PageSource
  scope: Scope
  aged: Aged
  /** The CRM owners whose accounts may be seen; null = all. */
  owners: readonly string[] | null
  /** What the asker is called on record; null where the address names none. */
  viewer: string | null
  query: Readonly<Record<string, string>>
}

/** Who asks for a page. */
interface PageAsker extends Pick<PageDesk, 'owners' | 'viewer'> {
  portalId: string
}

export function pageAsker(response: Response): PageAsker {
  const identity = response.locals.identity as Identity
  return {
    portalId: identity.portalId,
    owners: visibleOwners(response),
    viewer: signedUser(identity),
  }
}

/** The desk of a signed request; the rules are those published last, also since this process began. */
export async function pageDesk(
  tx: Tx,
  given: PageSource,
  { portalId, ...asked }: PageAsker & Pick<PageDesk, 'query'>,
): Promise<PageDesk> {
  const source = { ...given, config: await rulingConfig(tx, portalId, given.config) }
  const scope = await portalScopeNow(tx, source, portalId)
  const portal = await readPortal(tx, portalId)
  return { source, scope, ...asked, aged: ageOf(scope.asOf, portal, source) }
}

/** GET of a page: the answer is worked out at its desk, outside any transaction. */
export const pageEndpoint =
  (source: PageSource, answer: (desk: PageDesk) => Promise<object>) =>
  async (request: Request, response: Response): Promise<void> => {
    const asked = { ...pageAsker(response), query: textsIn(request.query) }
    await orRefused(response, async () => {
      const desk = await source.store.withoutTrace(asked.portalId, tx => pageDesk(tx, source, asked))
      response.json(await answer(desk))
    })
  }

/** When a report was worked out, as pages say it; null while it is not there yet. */
export const workedOut = (kept: Kept<unknown> | null): WorkedOut =>
  kept && { at: kept.workedOutAt.toISOString(), behind: kept.behind }

const textsIn = (query: Request['query']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    ),
  )
