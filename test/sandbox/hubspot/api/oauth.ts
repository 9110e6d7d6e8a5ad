import type { ServerResponse } from 'node:http'
import type { Answer } from '../http/call.ts'
import type { Grants } from '../http/grants.ts'
import { appId, oauthClient, userId } from '../http/local-app.ts'
import { jsonOf } from '../http/read-body.ts'
import { notFound, Refusal } from '../http/refusal.ts'
import type { Portal } from '../portal/portal.ts'
import type { Settings } from '../settings.ts'

/** One request to an OAuth endpoint. */
export interface OauthRequest {
  method: string
  /** `/oauth/v3/...` for dated paths too. */
  path: string
  text: string
  nowMs: number
  portal: Portal
}

type Endpoint = (request: OauthRequest, grants: Grants, form: URLSearchParams) => Answer

/** https://developers.hubspot.com/docs/api-reference/auth-oauth-v1/guide */
const endpoints: Record<string, Endpoint> = {
  '/oauth/v3/token': token,
  '/oauth/v1/token': token,
  '/oauth/v3/token/introspect': introspect,
  '/oauth/v3/token/revoke': revoke,
  '/oauth/v2/private-apps/get/access-token-info': privateAppInfo,
}

/** Answers token, introspection, revocation and the private-app token's own facts. */
export function oauth(request: OauthRequest, grants: Grants): Answer {
  const endpoint = request.method === 'POST' ? endpoints[request.path] : undefined
  if (!endpoint) throw notFound()
  return endpoint(request, grants, new URLSearchParams(request.text))
}

/** The page on which a person grants access; here everybody always does. */
export function authorize(url: URL, grants: Grants, response: ServerResponse): void {
  const redirectUri = url.searchParams.get('redirect_uri') ?? ''
  const asked = `${url.searchParams.get('scope') ?? ''} ${url.searchParams.get('optional_scope') ?? ''}`
  const back = new URL(redirectUri)
  back.searchParams.set('code', grants.code(asked.split(' ').filter(Boolean), redirectUri))
  const state = url.searchParams.get('state')
  if (state !== null) back.searchParams.set('state', state)
  response.writeHead(302, { Location: back.href }).end()
}

function token(request: OauthRequest, grants: Grants, form: URLSearchParams): Answer {
  requireClient(form)
  const { account, settings } = request.portal
  const access = redeemed(form, grants, settings, request.nowMs)
  const grant = access === undefined ? undefined : grants.access(access)
  if (!grant) throw oauthRefusal('invalid_grant', 'missing or unknown auth code or refresh token')
  return {
    status: 200,
    body: {
      token_type: 'bearer',
      token_use: 'access_token',
      access_token: access,
      refresh_token: grant.refreshToken,
      expires_in: Math.round(settings.accessTokenTtlMs / 1000),
      hub_id: account.portalId,
      user_id: userId,
      scopes: grant.scopes,
    },
  }
}

function redeemed(
  form: URLSearchParams,
  grants: Grants,
  settings: Settings,
  nowMs: number,
): string | undefined {
  const given = (name: string): string => form.get(name) ?? ''
  const grantType = given('grant_type')
  if (grantType === 'authorization_code')
    return grants.redeem(given('code'), given('redirect_uri'), settings, nowMs)
  if (grantType === 'refresh_token') return grants.refresh(given('refresh_token'), settings, nowMs)
  throw oauthRefusal('unsupported_grant_type', `grant_type ${grantType} is not supported`)
}

function introspect(request: OauthRequest, grants: Grants, form: URLSearchParams): Answer {
  requireClient(form)
  const given = form.get('token') ?? ''
  const access = grants.access(given)
  const scopes = access?.scopes ?? grants.refreshScopes(given)
  const leftMs = access ? access.expiresMs - request.nowMs : Number.POSITIVE_INFINITY
  if (!scopes || leftMs <= 0) return { status: 200, body: { active: false } }
  return {
    status: 200,
    body: {
      active: true,
      token_type: 'bearer',
      token_use: access ? 'access_token' : 'refresh_token',
      hub_id: request.portal.account.portalId,
      user_id: userId,
      app_id: appId,
      client_id: oauthClient.id,
      scopes,
      is_private_distribution: false,
      ...(access && { expires_in: Math.round(leftMs / 1000) }),
    },
  }
}

function revoke(_: OauthRequest, grants: Grants, form: URLSearchParams): Answer {
  requireClient(form)
  grants.revoke(form.get('token') ?? '')
  return { status: 200, body: {} }
}

function privateAppInfo(request: OauthRequest): Answer {
  const { tokenKey = '' } = (jsonOf(request.text) ?? {}) as { tokenKey?: string }
  const scopes = request.portal.settings.tokens[tokenKey]
  if (!scopes) throw new Refusal(404, 'OBJECT_NOT_FOUND', 'The access token is not known')
  return {
    status: 200,
    body: { userId, hubId: request.portal.account.portalId, appId: appId + 1, scopes },
  }
}

function requireClient(form: URLSearchParams): void {
  if (form.get('client_id') !== oauthClient.id || form.get('client_secret') !== oauthClient.secret)
    throw oauthRefusal('invalid_client', 'missing or invalid client id or client secret')
}

/** HubSpot's envelope beside the two fields RFC 6749 asks for. */
const oauthRefusal = (error: string, description: string): Refusal =>
  new Refusal(400, 'VALIDATION_ERROR', description, { more: { error, error_description: description } })
