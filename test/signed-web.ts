import pino from 'pino'
import type { Config } from '../connector/src/config.ts'
import type { Store } from '../connector/src/store/store.ts'
import { listen, web } from '../connector/src/web/server.ts'
import { signatureHeaders } from '../ui-extension/host/proxy/signature.ts'
import { noCrm, portalId } from './small-portal.ts'

const clientSecret = 'a secret of ours'
const publicUrl = 'https://cards.example'

/** The address of a person of the portal. */
export const address = (name: string): string => `${name}@acme.example`

/** The whole service at one moment, and requests to it as HubSpot signs them for a person. */
export async function signedWeb(store: Store, config: Config, now: Date) {
  const app = web({
    store,
    config,
    clientSecret,
    publicUrl,
    clock: { now: () => now },
    log: pino({ level: 'silent' }),
    recordUrl: () => (kind, id) => `https://crm.example/${kind}/${id}`,
    ...noCrm,
  })
  const server = await listen(app, 0, '127.0.0.1')
  const ask = async (person: string, path: string, { method = 'GET', body = '' } = {}) => {
    const asked = `${path}${path.includes('?') ? '&' : '?'}portalId=${portalId}&userId=77&userEmail=${address(person)}`
    const url = publicUrl + asked
    const headers = signatureHeaders({ clientSecret, method, url, body, timestamp: now.getTime() })
    const response = await fetch(server.url + asked, { method, headers, ...(body && { body }) })
    return { status: response.status, json: JSON.parse(await response.text()) }
  }
  return { app, server, ask }
}
