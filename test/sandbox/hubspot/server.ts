import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { authorize, oauth } from './api/oauth.ts'
import { control } from './control.ts'
import { ActiveFaults, type Strike } from './faults/active-faults.ts'
import { Buckets } from './http/buckets.ts'
import type { Answer } from './http/call.ts'
import { CallCounts, isSearch } from './http/call-counts.ts'
import { Grants } from './http/grants.ts'
import { refuseMissingObjects } from './http/missing-objects.ts'
import { jsonOf, textOf } from './http/read-body.ts'
import { expiredToken, missingScopes, notFound, Refusal } from './http/refusal.ts'
import { classicPath, type Match, Router } from './http/router.ts'
import { send, sendRefusal } from './http/send.ts'
import { Portal } from './portal/portal.ts'
import { api } from './portal/record-state.ts'
import { routes } from './routes.ts'
import { WebhookPusher } from './webhooks/pusher.ts'

interface Received {
  method: string
  url: URL
  /** In the v3/v4 generation. */
  path: string
  authorization: string | undefined
  text: string
  nowMs: number
}

/** One HubSpot account behind one HTTP server. */
export class HubspotServer {
  readonly http: Server
  readonly #portal = new Portal()
  readonly #grants = new Grants()
  readonly #buckets = new Buckets()
  readonly #counts = new CallCounts()
  readonly #router = new Router(routes)
  readonly #faults = new ActiveFaults(this.#portal)
  readonly #webhooks = new WebhookPusher(this.#portal, this.#faults)

  readonly #controlled = {
    portal: this.#portal,
    faults: this.#faults,
    counts: this.#counts,
    webhooks: this.#webhooks,
  }

  constructor() {
    this.http = createServer((request, response) => {
      this.#serve(request, response).catch(error => sendRefusal(response, error))
    })
    // Longer than any client keeps a connection, so that none breaks just as it is used again.
    this.http.keepAliveTimeout = 120_000
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
    const method = request.method ?? 'GET'
    if (url.pathname.startsWith('/__sandbox/')) {
      return control(this.#controlled, method, url, request, response)
    }
    if (url.pathname === '/oauth/authorize') return authorize(url, this.#grants, response)
    const text = await textOf(request)
    const path = classicPath(url.pathname)
    const { authorization } = request.headers
    await this.#answerCounted({ method, url, path, authorization, text, nowMs: Date.now() }, response)
  }

  async #answerCounted(received: Received, response: ServerResponse): Promise<void> {
    this.#counts.count(received.method, received.path)
    const strike = this.#faults.strike(received, received.nowMs)
    try {
      const answer = await this.#disturbedAnswer(received, strike)
      const isStruck = (by: string): boolean => strike.disturbances.some(each => each.do === by)
      if (answer === null || isStruck('lose')) response.socket?.resetAndDestroy()
      else send(response, answer, isStruck('truncate'))
      if (answer !== null && answer.status >= 400) this.#counts.refused()
    } catch (error) {
      this.#counts.refused()
      sendRefusal(response, error)
    }
  }

  /** What the call is answered, faults included; null when the connection is to break before anything happens. */
  async #disturbedAnswer(received: Received, strike: Strike): Promise<Answer | null> {
    for (const disturbance of strike.disturbances) {
      if (disturbance.do === 'delay') await wait(disturbance.ms)
      if (disturbance.do === 'refuse') throw disturbance.refusal
      if (disturbance.do === 'page') return { status: disturbance.status, html: disturbance.html }
      if (disturbance.do === 'reset') return null
      if (disturbance.do === 'expire') throw this.#expired(received)
    }
    const answer = received.path.startsWith('/oauth/')
      ? oauth({ ...received, portal: this.#portal }, this.#grants)
      : this.#crmAnswer(received, strike)
    for (const tell of strike.afterwards) tell(idsIn(answer))
    return answer
  }

  #expired({ authorization = '' }: Received): Refusal {
    this.#grants.expire(authorization.replace(/^Bearer /i, ''))
    return expiredToken()
  }

  /** The answer of a CRM endpoint, checked in HubSpot's order: path, token, scopes, allowance, body. */
  #crmAnswer(received: Received, strike: Strike): Answer {
    const { route, params } = this.#match(received)
    const headers = this.#admit(received, { route, params })
    const { text, nowMs, path } = received
    const call = {
      portal: this.#portal,
      params,
      query: received.url.searchParams,
      body: jsonOf(text),
      bodyLength: text.length,
      path,
      origin: received.url.origin,
      nowMs,
      quirks: strike.quirks,
    }
    const answer = this.#portal.as(api, () => route.answer(call))
    return { ...answer, headers }
  }

  #match({ method, path }: Received): Match {
    const match = this.#router.match(method, path)
    if (match) return match
    throw this.#router.knows(path) ? new Refusal(405, 'VALIDATION_ERROR', 'Method not allowed') : notFound()
  }

  /** The rate-limit headers of an admitted call. Throws 401, 403 or 429. */
  #admit({ method, path, authorization, nowMs }: Received, { route, params }: Match): Record<string, string> {
    const { settings } = this.#portal
    const principal = this.#grants.principal(authorization, settings, nowMs)
    refuseMissingObjects(settings.missingObjects, params)
    const isOpen = (anyOf: readonly string[]): boolean =>
      anyOf.length === 0 || anyOf.some(scope => principal.scopes.has(scope))
    const missing = route.scopes({ params }).find(anyOf => !isOpen(anyOf))
    if (missing) throw missingScopes(missing)
    return this.#buckets.take(principal, isSearch(method, path), settings.buckets, nowMs)
  }
}

/** The record ids a page of results shows. */
function idsIn({ body }: Answer): string[] {
  const results = (body as { results?: { id?: string }[] } | undefined)?.results ?? []
  return results.flatMap(result => result.id ?? [])
}
