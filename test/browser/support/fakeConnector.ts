import { createHmac, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type CardError, CompanyCard } from '@perennial/shared/card'
import {
  companyHistory,
  companyMoney,
  companyPlan,
  companyUsage,
} from '../../../ui-extension/fixtures/companyDetails.ts'
import { salesCards } from '../../../ui-extension/fixtures/salesCards.ts'
import { otherAnswers } from './otherAnswers.ts'

type Answer = CompanyCard | { status: number; error: CardError['error'] }

/**
 * A stand-in for the connector: refuses what HubSpot did not sign, answers what the test put under the id of a company, and
 * fixtures to everything else.
 */
export interface FakeConnector {
  url: string
  /** What each company id answers; change it between requests. */
  answers: Map<string, Answer>
  /** Requests whose signature was good, in order. */
  accepted: URL[]
  /** Holds every answer back until the returned function is called. */
  hold(): () => void
  stop(): Promise<void>
}

/** What every company answers below its card, by the last part of the path. */
const depth: Record<string, object> = {
  history: companyHistory(),
  money: companyMoney(),
  plan: companyPlan(),
  usage: companyUsage(),
  sales: salesCards.raise,
}

const origin = 'https://api.perennial.example'

export async function startFakeConnector(clientSecret: string): Promise<FakeConnector> {
  const answers = new Map<string, Answer>()
  const accepted: URL[] = []
  let released = Promise.resolve()

  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    if (!isSigned(request, clientSecret))
      return send(response, 401, refusal('unsigned', 'Signature missing or wrong'))
    const url = new URL(request.url ?? '/', origin)
    accepted.push(url)
    await released
    const other = otherAnswers(url.pathname)
    if (other) return send(response, 200, other)
    const [id, part] = url.pathname.split('/').slice(4)
    const answer = answers.get(id ?? '')
    if (!answer) return send(response, 404, refusal('unknown', 'This company is not mirrored yet.'))
    if ('error' in answer) return send(response, answer.status, { error: answer.error })
    send(response, 200, part === undefined ? CompanyCard.parse(answer) : depth[part])
  }
  const server = createServer(respond).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers,
    accepted,
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>()
      released = promise
      return resolve
    },
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const refusal = (kind: string, message: string): CardError => ({ error: { kind, message } })

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** The v3 rule written down a second time, so that the proxy under test is not judged by its own code. */
function isSigned({ method, url, headers }: IncomingMessage, clientSecret: string): boolean {
  const timestamp = String(headers['x-hubspot-request-timestamp'])
  const claimed = Buffer.from(String(headers['x-hubspot-signature-v3']), 'base64')
  const escapes = /%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi
  const publicUrl = `${origin}${url}`.replace(escapes, code => decodeURIComponent(code))
  const due = createHmac('sha256', clientSecret).update(`${method}${publicUrl}${timestamp}`).digest()
  return claimed.length === due.length && timingSafeEqual(claimed, due)
}
