import { setTimeout as pause } from 'node:timers/promises'

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

/** Reads the CRM for the record view, apart from the connector's own calls. */
export interface Hubspot {
  get<T>(path: string): Promise<T>
  post<T>(path: string, body: unknown): Promise<T>
}

/** Three waits outlast HubSpot's ten-second window. */
const patience = { attempts: 4, waitMs: 4_000 }

/**
 * HubSpot's own screens cost no quota, this one's calls do: it waits when the quota is used up
 * and lets the connector go first.
 */
export function hubspot(url: string, token: string, { attempts, waitMs } = patience): Hubspot {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const ask = async (path: string, init: RequestInit) => {
    for (let attempt = 1; ; attempt += 1) {
      const response = await fetch(url + path, { ...init, headers })
      if (response.ok) return response.json()
      const refusal = new CrmAnswered(response.status, await reason(response))
      if (response.status !== 429 || attempt === attempts) throw refusal
      await pause(waitMs)
    }
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
