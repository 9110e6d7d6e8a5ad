import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { fetchProxy } from './fetchProxy.ts'
import { recorder } from './recorder.ts'
import { signatureV3 } from './signature.ts'

const origin = 'https://api.perennial.example'
const clientSecret = 'secret'
const proxyPath = '/api/crm-extensibility/execution/internal/v3/proxy'
const servers: Server[] = []

async function listening(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A proxy in front of the given connector, and how a card asks through it. */
async function proxyTo(connectorUrl: string) {
  const options = {
    connectorUrl,
    clientSecret,
    portalId: 62515,
    userId: 7,
    userEmail: 'a+b@c.example',
    appId: 1,
  }
  const url = await listening(express().use(fetchProxy(options, [origin], recorder())))
  return async (request: Record<string, unknown>) => {
    const response = await fetch(url + proxyPath, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ requestUri: `${origin}/v1/x`, method: 'GET', ...request }),
    })
    return { status: response.status, body: await response.json() }
  }
}

const answering =
  (status: number, body: unknown): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }

describe('the fetch proxy', () => {
  it('appends who asks and signs the public address', async () => {
    const seen: { url: string; signature: unknown; timestamp: number }[] = []
    const connector = await listening((request, response) => {
      const { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': timestamp } =
        request.headers
      seen.push({ url: request.url ?? '', signature, timestamp: Number(timestamp) })
      response.end('{"fine":true}')
    })
    const ask = await proxyTo(connector)
    const { status, body } = await ask({ requestUri: `${origin}/v1/x?q=1` })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      status: 'success',
      responseBody: { fine: true },
      context: { appServerStatusCode: ['200'] },
    })
    const [{ url, signature, timestamp } = { url: '', signature: '', timestamp: 0 }] = seen
    expect(url).toBe('/v1/x?q=1&portalId=62515&userId=7&userEmail=a%2Bb%40c.example&appId=1')
    expect(signature).toBe(
      signatureV3({ clientSecret, method: 'GET', url: origin + url, body: '', timestamp }),
    )
  })

  it('wraps a refusal as HubSpot does: 200 outside, the real status and words inside', async () => {
    const ask = await proxyTo(await listening(answering(404, { error: { message: 'no such company' } })))
    const { status, body } = await ask({})
    expect(status).toBe(200)
    expect(body).toMatchObject({
      status: 'error',
      category: 'BAD_GATEWAY',
      responseBody: { error: { message: 'no such company' } },
      context: { appServerStatusCode: ['404'] },
    })
  })

  it.each([
    ['an origin that is not permitted', { requestUri: 'https://evil.example/' }],
    ['plain http', { requestUri: 'http://api.perennial.example/' }],
    ['any header but Authorization', { requestHeaders: { 'X-Trace': '1' } }],
    ['two headers', { requestHeaders: { Authorization: 'a', authorization: 'b' } }],
    ['an address that is none', { requestUri: 'nonsense' }],
  ])('refuses %s without calling anybody', async (_what, request) => {
    let called = 0
    const ask = await proxyTo(
      await listening((_request, response) => {
        called += 1
        response.end('{}')
      }),
    )
    expect(await ask(request)).toMatchObject({ status: 400, body: { category: 'VALIDATION_ERROR' } })
    expect(called).toBe(0)
  })

  it('tries once more after a 5xx', async () => {
    const answers = [503, 200]
    const ask = await proxyTo(
      await listening((request, response) => answering(answers.shift() ?? 500, {})(request, response)),
    )
    expect(await ask({})).toMatchObject({ body: { status: 'success' } })
    expect(answers).toEqual([])
  })

  it('does not follow redirects', async () => {
    const ask = await proxyTo(
      await listening((_request, response) => response.writeHead(302, { location: '/' }).end()),
    )
    expect((await ask({})).body).toMatchObject({
      category: 'BAD_GATEWAY',
      context: { appServerStatusCode: ['302'] },
    })
  })

  it('says when nobody answers', async () => {
    const ask = await proxyTo('http://127.0.0.1:1')
    expect(await ask({})).toMatchObject({ status: 502, body: { category: 'BAD_GATEWAY' } })
  })

  it('gives up when the card’s own time is over', async () => {
    const ask = await proxyTo(await listening(() => undefined))
    expect(await ask({ requestTimeoutMillis: 30 })).toMatchObject({
      status: 504,
      body: { category: 'GATEWAY_TIMEOUT' },
    })
  })

  it('carries at most 1 MB each way', async () => {
    const ask = await proxyTo(await listening(answering(200, 'x'.repeat(1_000_001))))
    expect(await ask({})).toMatchObject({ status: 502 })
    expect(await ask({ method: 'POST', requestBody: 'x'.repeat(1_000_001) })).toMatchObject({ status: 413 })
  })

  it('keeps 20 requests in flight and refuses the next', async () => {
    const held: (() => void)[] = []
    const { promise: full, resolve } = Promise.withResolvers<void>()
    const ask = await proxyTo(
      await listening((_request, response) => {
        held.push(() => response.end('{}'))
        if (held.length === 20) resolve()
      }),
    )
    const inFlight = Array.from({ length: 20 }, () => ask({}))
    await full
    expect(await ask({})).toMatchObject({ status: 429, body: { category: 'RATE_LIMITS' } })
    for (const release of held) release()
    expect((await Promise.all(inFlight)).every(({ status }) => status === 200)).toBe(true)
  })
})
