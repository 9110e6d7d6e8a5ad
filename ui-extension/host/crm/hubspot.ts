/** The CRM answered and said no; `status` is its HTTP status. */
export class CrmAnswered extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.name = 'CrmAnswered'
    this.status = status
  }
}

/** A record as HubSpot's API gives it: every value a string, unset null. */
export interface HubspotRecord {
  id: string
  properties: Record<string, string | null>
  createdAt: string
}

/** Reads the CRM for the record view: as a signed-in person's browser would, apart from the connector's calls. */
export interface Hubspot {
  get<T>(path: string): Promise<T>
  post<T>(path: string, body: unknown): Promise<T>
}

export function hubspot(url: string, token: string): Hubspot {
  const ask = async (path: string, init: RequestInit) => {
    const response = await fetch(url + path, {
      ...init,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    })
    if (!response.ok) throw new CrmAnswered(response.status, await reason(response))
    return response.json()
  }
  return {
    get: path => ask(path, { method: 'GET' }),
    post: (path, body) => ask(path, { method: 'POST', body: JSON.stringify(body) }),
  }
}

async function reason(response: Response): Promise<string> {
  const text = await response.text()
  const message = /"message"\s*:\s*"([^"]*)"/.exec(text)?.[1]
  return message ?? `HubSpot answered ${response.status}`
}
