import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { type Listening, listen } from '../server.ts'
import type { Identity } from '../signed-identity.ts'
import { consoleAt } from './console.ts'
import { consoleHeader, loggedInOr } from './logged-in.ts'
import { providerAt } from './provider.ts'
import { sealFor } from './sealed.ts'
import { setUser, usersIn } from './users-file.ts'

let now: Date
let server: Listening
let provider: LocalProvider
let usersFile: string

beforeAll(async () => {
  // `npm run console` builds below `.perennial`
  const folder = join(await mkdtemp(join(tmpdir(), 'perennial-console-')), '.perennial')
  await mkdir(folder)
  await writeFile(join(folder, 'console.html'), '<title>The console</title>')
  await writeFile(join(folder, 'console.js'), '1;'.repeat(5000))
  usersFile = join(folder, 'users')
  await setUser(usersFile, 'ana@example.com', 'correct horse battery')
  provider = await localProvider('eva@example.com')
  const app = express()
  server = await listen(app, 0, '127.0.0.1')
  const clock = { now: () => now }
  const session = sealFor<Identity>('console session', 'secret', 720)
  const door = {
    files: folder,
    portalId: '7',
    session,
    attempt: sealFor<{ verifier: string; state: string; to: string }>('console login', 'secret', 10),
    users: await usersIn(usersFile),
    provider: providerAt({
      issuer: provider.url,
      clientId: 'perennial',
      clientSecret: 'shh',
      redirectUri: `${server.url}/console/provider/answer`,
    }),
  }
  app.use('/console', consoleAt({ ...door, clock, secure: false, timeZone: async () => 'Europe/Berlin' }))
  app.use(
    '/v1',
    loggedInOr({ session, clock }, (_request, response) => response.status(401).json('unsigned')),
    (_request, response) => response.json(response.locals.identity),
  )
})
afterAll(async () => {
  await server.stop()
  provider.server.close()
})
beforeEach(() => {
  now = new Date('2026-06-30T08:00:00Z')
})

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, server.url), { headers, redirect: 'manual' })
const login = (email: string, password: string, to = '/console') =>
  fetch(`${server.url}/console/login`, {
    method: 'POST',
    body: new URLSearchParams({ email, password, to }),
    redirect: 'manual',
  })
const cookieOf = (response: Response) => response.headers.getSetCookie().at(-1)!.split(';')[0]!

it('leads who is not logged in to the door, whatever page they asked for', async () => {
  const response = await get('/console/renewals?band=watch')
  expect([response.status, response.headers.get('location')]).toEqual([
    303,
    `/console/login?to=${encodeURIComponent('/console/renewals?band=watch')}`,
  ])
})

it('lets in who knows the password, and asks the API in their name for twelve hours', async () => {
  const response = await login('ana@example.com', 'correct horse battery')
  expect([response.status, response.headers.get('location')]).toEqual([303, '/console'])
  expect(response.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Lax/)
  const cookie = cookieOf(response)
  expect(await (await get('/console/renewals', { cookie })).text()).toContain('The console')
  const api = () => get('/v1/anything', { cookie, [consoleHeader]: '1' })
  expect(await (await api()).json()).toEqual({ portalId: '7', userId: null, userEmail: 'ana@example.com' })
  now = new Date('2026-06-30T20:00:01Z')
  expect((await api()).status).toBe(401)
})

it.each([
  ['/console/renewals?band=watch', '/console/renewals?band=watch'],
  ['/console/../admin', '/console'],
  ['//evil.example/console/', '/console'],
  ['https://evil.example/console/', '/console'],
  ['/\\evil.example', '/console'],
])('leads from %s, asked for at the door, to %s', async (asked, to) => {
  const door = await get(`/console/login?to=${encodeURIComponent(asked)}`)
  expect(await door.text()).toContain(`name="to" value="${to}"`)
  const response = await login('ana@example.com', 'correct horse battery', asked)
  expect(response.headers.get('location')).toBe(to)
})

it('sends its files compressed to who takes them so', async () => {
  const sent = await fetch(`${server.url}/console/console.js`)
  expect(sent.headers.get('content-encoding')).toMatch(/^(gzip|br)$/)
  expect((await sent.text()).length).toBe(10_000)
})

it('tells the console who is logged in', async () => {
  const cookie = cookieOf(await login('ana@example.com', 'correct horse battery'))
  const me = { email: 'ana@example.com', portalId: '7', timeZone: 'Europe/Berlin' }
  expect(await (await get('/console/me', { cookie })).json()).toEqual(me)
  expect((await get('/console/me')).status).toBe(401)
})

it('answers nothing to a request that another site could have sent', async () => {
  const cookie = cookieOf(await login('ana@example.com', 'correct horse battery'))
  expect(await (await get('/v1/anything', { cookie })).json()).toBe('unsigned')
})

it('opens no cookie that was changed', async () => {
  const cookie = cookieOf(await login('ana@example.com', 'correct horse battery'))
  const [, value] = cookie.split('=')
  const forged = Buffer.from(
    Buffer.from(value!.split('.')[0]!, 'base64url').toString().replace('ana@', 'eva@'),
  ).toString('base64url')
  const changed = `perennial_console=${forged}.${value!.split('.')[1]}`
  expect((await get('/v1/anything', { cookie: changed, [consoleHeader]: '1' })).status).toBe(401)
})

it.each([
  ['a wrong password', 'ana@example.com', 'correct horse'],
  ['nobody', 'bob@example.com', 'correct horse battery'],
])('refuses %s in the same words', async (_, email, password) => {
  const response = await login(email, password)
  expect(response.status).toBe(401)
  expect(await response.text()).toContain('Email or password is wrong.')
})

it('keeps passwords hashed, for the owner of the file alone', async () => {
  expect(await readFile(usersFile, 'utf8')).toMatch(/^ana@example.com scrypt:[\w-]{22}:[\w-]{43}\n$/)
  expect((await stat(usersFile)).mode & 0o777).toBe(0o600)
})

it('lets in who the company vouches for', async () => {
  const began = await get('/console/provider?to=/console/accounts/12')
  const sent = await fetch(began.headers.get('location')!, { redirect: 'manual' })
  const cookie = cookieOf(began)
  const answered = await get(sent.headers.get('location')!, { cookie })
  expect([answered.status, answered.headers.get('location')]).toEqual([303, '/console/accounts/12'])
  const api = await get('/v1/anything', { cookie: cookieOf(answered), [consoleHeader]: '1' })
  expect(await api.json()).toMatchObject({ userEmail: 'eva@example.com' })
})

it('takes no answer to a login that another browser began', async () => {
  const began = await get('/console/provider')
  const sent = await fetch(began.headers.get('location')!, { redirect: 'manual' })
  const answered = await get(sent.headers.get('location')!)
  expect(answered.status).toBe(401)
  expect(await answered.text()).toContain('The login was not confirmed.')
})

it('asks for patience after twenty tries', async () => {
  const tries = await Promise.all(Array.from({ length: 25 }, () => login('bob@example.com', 'x')))
  expect(tries.at(-1)!.status).toBe(429)
})

interface LocalProvider {
  url: string
  server: Server
}

/** An OpenID provider as the specification describes it, where one person is always logged in. */
async function localProvider(email: string): Promise<LocalProvider> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const challenges = new Map<string, string>()
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url!, url)
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (pathname === '/.well-known/openid-configuration')
      return json({
        issuer: url,
        authorization_endpoint: `${url}/authorize`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      })
    if (pathname === '/keys')
      return json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] })
    if (pathname === '/authorize') {
      const code = `code${challenges.size}`
      challenges.set(code, searchParams.get('code_challenge')!)
      const back = new URL(searchParams.get('redirect_uri')!)
      back.search = new URLSearchParams({ code, state: searchParams.get('state')! }).toString()
      return response.writeHead(302, { location: back.href }).end()
    }
    const body = new URLSearchParams(Buffer.concat(await request.toArray()).toString())
    const challenge = createHash('sha256').update(body.get('code_verifier')!).digest('base64url')
    if (challenges.get(body.get('code')!) !== challenge) return json({ error: 'invalid_grant' }, 400)
    return json({
      access_token: 'a',
      token_type: 'Bearer',
      id_token: idToken(privateKey, { iss: url, aud: 'perennial', sub: '1', email, email_verified: true }),
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, server }
}

function idToken(key: KeyObject, claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const seconds = Math.floor(Date.now() / 1000)
  const content = `${part({ alg: 'RS256', kid: 'k' })}.${part({ ...claims, iat: seconds, exp: seconds + 60 })}`
  return `${content}.${sign('RSA-SHA256', Buffer.from(content), key).toString('base64url')}`
}
