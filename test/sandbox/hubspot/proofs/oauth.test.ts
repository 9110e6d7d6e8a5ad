import type { LocalHubspot } from '../start.ts'
import { type Answer, ask } from './ask.ts'
import { startProofPortal, unmetered } from './proof-portal.ts'
import { grantedTokens, introspectedToken, oauthRefusal } from './vendor-answers.ts'

const redirectUri = 'https://connector.example/oauth/callback'
const companies = '/crm/v3/objects/companies?limit=1'

describe('OAuth as HubSpot grants it', () => {
  let hubspot: LocalHubspot
  beforeAll(async () => {
    hubspot = await startProofPortal()
  })
  afterEach(async () => {
    await hubspot.clearFaults()
    await hubspot.settings({ accessTokenTtlMs: 1_800_000, buckets: unmetered })
  })
  afterAll(() => hubspot.stop())

  /** The code a person's consent sends back to the app. */
  async function consent(scope = 'oauth crm.objects.companies.read'): Promise<string> {
    const query = new URLSearchParams({
      client_id: hubspot.clientId,
      redirect_uri: redirectUri,
      scope,
      state: 's-1',
    })
    const response = await fetch(`${hubspot.url}/oauth/authorize?${query}`, { redirect: 'manual' })
    const back = new URL(response.headers.get('location')!)
    expect(back.href).toContain(redirectUri)
    expect(back.searchParams.get('state')).toBe('s-1')
    return back.searchParams.get('code')!
  }

  const form = (path: string, fields: Record<string, string>): Promise<Answer> =>
    ask(hubspot, {
      method: 'POST',
      path,
      token: null,
      contentType: 'application/x-www-form-urlencoded',
      body: new URLSearchParams({
        client_id: hubspot.clientId,
        client_secret: hubspot.clientSecret,
        ...fields,
      }).toString(),
    })
  const redeem = (code: string, fields = {}) =>
    form('/oauth/2026-03/token', {
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      ...fields,
    })
  const signIn = async (scope?: string) => grantedTokens.parse((await redeem(await consent(scope))).body)
  const refresh = (token: string) =>
    form('/oauth/2026-03/token', { grant_type: 'refresh_token', refresh_token: token })
  const introspect = (token: string) =>
    form('/oauth/2026-03/token/introspect', { token, token_type_hint: 'access_token' })
  const listWith = (token: string) => ask(hubspot, { method: 'GET', path: companies, token })

  it('grants tokens for a code, once', async () => {
    const code = await consent()
    const granted = grantedTokens.parse((await redeem(code)).body)
    expect(granted).toMatchObject({
      expires_in: 1_800,
      hub_id: 4242001,
      scopes: ['oauth', 'crm.objects.companies.read'],
    })
    expect((await listWith(granted.access_token)).status).toBe(200)
    const again = await redeem(code)
    expect(again.status).toBe(400)
    expect(oauthRefusal.parse(again.body).error).toBe('invalid_grant')
  })

  it.each([
    ['another client secret', { client_secret: 'guess' }, 'invalid_client'],
    ['another redirect address', { redirect_uri: 'https://elsewhere.example' }, 'invalid_grant'],
    ['a grant type nobody knows', { grant_type: 'password' }, 'unsupported_grant_type'],
  ])('refuses %s in the words of RFC 6749', async (_, fields, error) => {
    const { status, body } = await redeem(await consent(), fields)
    expect(status).toBe(400)
    expect(oauthRefusal.parse(body).error).toBe(error)
  })

  it('refuses an access token that has run out, and serves the refreshed one', async () => {
    await hubspot.settings({ accessTokenTtlMs: 0 })
    const granted = await signIn()
    expect(await listWith(granted.access_token)).toMatchObject({
      status: 401,
      body: { status: 'error', category: 'EXPIRED_AUTHENTICATION' },
    })
    expect((await introspect(granted.access_token)).body).toEqual({ active: false })
    await hubspot.settings({ accessTokenTtlMs: 1_800_000 })
    const renewed = grantedTokens.parse((await refresh(granted.refresh_token)).body)
    expect(renewed.access_token).not.toBe(granted.access_token)
    expect((await listWith(renewed.access_token)).status).toBe(200)
    expect((await listWith(granted.access_token)).status).toBe(401)
  })

  it('keeps a token that the expired-token fault struck dead until it is refreshed', async () => {
    const granted = await signIn()
    await hubspot.fault('expired-token', { times: 1 })
    expect((await listWith(granted.access_token)).status).toBe(401)
    expect((await listWith(granted.access_token)).status).toBe(401)
    const renewed = grantedTokens.parse((await refresh(granted.refresh_token)).body)
    expect((await listWith(renewed.access_token)).status).toBe(200)
  })

  it('tells what a live token is good for', async () => {
    const granted = await signIn()
    const told = introspectedToken.parse((await introspect(granted.access_token)).body)
    expect(told).toMatchObject({
      client_id: hubspot.clientId,
      hub_id: 4242001,
      scopes: ['oauth', 'crm.objects.companies.read'],
    })
  })

  it('ends access and refreshing with a revocation', async () => {
    const granted = await signIn()
    expect((await form('/oauth/2026-03/token/revoke', { token: granted.refresh_token })).status).toBe(200)
    expect((await listWith(granted.access_token)).status).toBe(401)
    expect((await refresh(granted.refresh_token)).status).toBe(400)
  })

  it('reaches no further than the scopes granted', async () => {
    const { access_token: token } = await signIn()
    const { status, body } = await ask(hubspot, { method: 'GET', path: '/crm/v3/objects/deals', token })
    expect([status, (body as { category: string }).category]).toEqual([403, 'MISSING_SCOPES'])
  })

  it('has ten-second limits of its own and no daily one', async () => {
    await hubspot.settings({ buckets: { ...unmetered, enabled: true, perTenSeconds: 2, daily: 0 } })
    const { access_token: token } = await signIn()
    const answers = [await listWith(token), await listWith(token), await listWith(token)]
    expect(answers.map(answer => answer.status)).toEqual([200, 200, 429])
    expect(answers[0]!.headers.get('x-hubspot-ratelimit-daily')).toBeNull()
  })

  it('tells a private app what its own token is good for', async () => {
    const { status, body } = await ask(hubspot, {
      method: 'POST',
      path: '/oauth/v2/private-apps/get/access-token-info',
      body: { tokenKey: hubspot.token },
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      hubId: 4242001,
      scopes: expect.arrayContaining(['crm.objects.companies.read']),
    })
  })
})
