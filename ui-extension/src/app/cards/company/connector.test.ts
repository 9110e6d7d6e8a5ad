import { readFileSync } from 'node:fs'
import { companyCards } from '../../../../fixtures/companyCards.ts'
import { connectorOrigin } from '../../common/connector/ask.ts'
import { httpConnector } from './connector.ts'

const scope = globalThis as { self?: unknown; hsFetch?: unknown }

/** Stands in for HubSpot's proxy: what the connector would answer, and what it was asked. */
function proxyAnswers(status: number, body: unknown): string[] {
  const asked: string[] = []
  scope.self = globalThis
  scope.hsFetch = async (url: string) => {
    asked.push(url)
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })
  }
  return asked
}

afterEach(() => {
  delete scope.self
  delete scope.hsFetch
})

describe('the connector as cards reach it', () => {
  it('asks the company’s card path and reads the contract', async () => {
    const asked = proxyAnswers(200, companyCards.watch)
    expect(await httpConnector.company(101)).toEqual(companyCards.watch)
    expect(asked).toEqual(['https://api.perennial.example/v1/cards/company/101'])
  })

  it('passes the connector’s own words and remedy on', async () => {
    proxyAnswers(409, {
      error: { kind: 'config', message: 'No ARR property is mapped.', remedy: 'Run perennial init.' },
    })
    await expect(httpConnector.company(1)).rejects.toMatchObject({
      message: 'No ARR property is mapped.',
      remedy: 'Run perennial init.',
    })
  })

  it('finds those words inside HubSpot’s envelope too', async () => {
    const responseBody = { error: { kind: 'bug', message: 'The database is down.' } }
    proxyAnswers(503, { status: 'error', category: 'BAD_GATEWAY', responseBody })
    await expect(httpConnector.company(1)).rejects.toThrow('The database is down.')
  })

  it('knows from them that a person may not see it, whatever status the proxy made of it', async () => {
    const responseBody = { error: { kind: 'forbidden', message: 'This is for RevOps.', remedy: 'Ask them.' } }
    proxyAnswers(502, { status: 'error', category: 'BAD_GATEWAY', responseBody })
    await expect(httpConnector.company(1)).rejects.toMatchObject({ isForbidden: true })
    proxyAnswers(403, responseBody)
    await expect(httpConnector.company(1)).rejects.toMatchObject({ isForbidden: true })
    proxyAnswers(500, { error: { kind: 'bug', message: 'Down.' } })
    await expect(httpConnector.company(1)).rejects.toMatchObject({ isForbidden: false })
  })

  it('does not trouble the reader with why the connector is out of reach', async () => {
    proxyAnswers(502, { status: 'error', category: 'BAD_GATEWAY', message: 'fetch failed' })
    await expect(httpConnector.company(1)).rejects.toThrow('Perennial is not reachable right now.')
  })

  it('shows what HubSpot itself refused', async () => {
    proxyAnswers(400, { status: 'error', message: 'https://x is not in permittedUrls.fetch' })
    await expect(httpConnector.company(1)).rejects.toThrow('refused: https://x is not in permittedUrls.fetch')
  })

  it('says so when too many cards load at once', async () => {
    proxyAnswers(429, { status: 'error' })
    await expect(httpConnector.company(1)).rejects.toThrow('Too many cards are loading at once.')
  })

  it.each([
    ['a page of HTML', '<html>'],
    ['another version of the contract', { ...companyCards.watch, health: { score: 57 } }],
  ])('refuses %s instead of showing half of it', async (_what, body) => {
    proxyAnswers(200, body)
    await expect(httpConnector.company(1)).rejects.toThrow('in a form this card cannot read')
  })

  it('reports a connection that failed', async () => {
    proxyAnswers(200, {})
    scope.hsFetch = async () => {
      throw new Error('socket hang up')
    }
    await expect(httpConnector.company(1)).rejects.toThrow('Perennial could not be reached.')
  })

  it('only asks an origin the app’s configuration permits', () => {
    const app = JSON.parse(readFileSync(new URL('../../app-hsmeta.json', import.meta.url), 'utf8'))
    expect(app.config.permittedUrls.fetch).toContain(connectorOrigin)
  })
})
