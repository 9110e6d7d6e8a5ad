/** A request HubSpot refuses on the fixture portal, and how. */
export interface Refusal {
  name: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  body?: unknown
  /** The token sent instead of the one with every scope; null sends none. */
  token?: string | null
  status: number
  category: string
  /** What the person reading the message must find in it. */
  says: RegExp
}

/** A token the refusals use for missing scopes; the test grants it company reads and nothing else. */
export const companyReaderToken = 'pat-company-reader'
