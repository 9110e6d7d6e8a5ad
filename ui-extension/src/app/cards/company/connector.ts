import { hubspot } from '@hubspot/ui-extensions'
import { CompanyCard, companyCardPath } from '@perennial/shared/card'
import { CardFailure, failureOf, unreadable } from './failure.ts'

/** What the cards need from the outside world; tests pass their own. */
export interface Connector {
  /** Everything both company cards show. Throws CardFailure. */
  company(id: number): Promise<CompanyCard>
}

/** The public origin of the connector; must be listed in permittedUrls.fetch of app-hsmeta.json. */
export const connectorOrigin = 'https://api.perennial.example'

/** Reaches the connector through HubSpot's signing proxy. */
export const httpConnector: Connector = {
  async company(id) {
    const response = await ask(connectorOrigin + companyCardPath(id))
    const body: unknown = await response.json().catch(cause => {
      throw unreadable(cause)
    })
    if (!response.ok) throw failureOf(response.status, body)
    const parsed = CompanyCard.safeParse(body)
    if (!parsed.success) throw unreadable(parsed.error)
    return parsed.data
  },
}

// https://developers.hubspot.com/docs/apps/developer-platform/add-features/ui-extensions/fetching-data
const ask = (url: string): Promise<Response> =>
  hubspot.fetch(url, { method: 'GET', timeout: 15_000 }).catch(cause => {
    throw new CardFailure('Perennial could not be reached.', 'Check your connection, then try again.', {
      cause,
    })
  })
