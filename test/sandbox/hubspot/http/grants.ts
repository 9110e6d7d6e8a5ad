import { randomUUID } from 'node:crypto'
import type { Settings } from '../settings.ts'
import { oauthClient } from './local-app.ts'
import { expiredToken, unauthenticated } from './refusal.ts'

/** Who makes a call. Private apps share the account's daily allowance, OAuth apps have none. */
export interface Principal {
  token: string
  app: string
  scopes: ReadonlySet<string>
  isPrivateApp: boolean
}

interface Grant {
  scopes: string[]
  redirectUri: string
}

interface AccessToken {
  scopes: string[]
  refreshToken: string
  expiresMs: number
}

/** Codes, access tokens and refresh tokens handed out by the OAuth endpoints. */
export class Grants {
  readonly #codes = new Map<string, Grant>()
  readonly #refresh = new Map<string, string[]>()
  readonly #access = new Map<string, AccessToken>()

  code(scopes: string[], redirectUri: string): string {
    const code = randomUUID()
    this.#codes.set(code, { scopes, redirectUri })
    return code
  }

  /** A code works once. Undefined when it is not known or was made for another address. */
  redeem(code: string, redirectUri: string, settings: Settings, nowMs: number): string | undefined {
    const grant = this.#codes.get(code)
    this.#codes.delete(code)
    if (!grant || grant.redirectUri !== redirectUri) return undefined
    const refreshToken = randomUUID()
    this.#refresh.set(refreshToken, grant.scopes)
    return this.refresh(refreshToken, settings, nowMs)
  }

  /** A new access token; undefined when the refresh token is not known or was revoked. */
  refresh(refreshToken: string, settings: Settings, nowMs: number): string | undefined {
    const scopes = this.#refresh.get(refreshToken)
    if (!scopes) return undefined
    const token = `local-${randomUUID()}`
    this.#access.set(token, { scopes, refreshToken, expiresMs: nowMs + settings.accessTokenTtlMs })
    return token
  }

  access(token: string): Readonly<AccessToken> | undefined {
    return this.#access.get(token)
  }

  refreshScopes(token: string): readonly string[] | undefined {
    return this.#refresh.get(token)
  }

  /** Takes a refresh token, and every access token made from it, or one access token out of use. */
  revoke(token: string): void {
    this.#refresh.delete(token)
    for (const [key, access] of this.#access)
      if (key === token || access.refreshToken === token) this.#access.delete(key)
  }

  expire(token: string): void {
    const access = this.#access.get(token)
    if (access) this.#access.set(token, { ...access, expiresMs: 0 })
  }

  /** Who the Authorization header speaks for. Throws the 401 HubSpot answers otherwise. */
  principal(header: string | undefined, settings: Settings, nowMs: number): Principal {
    const token = /^Bearer (.+)$/i.exec(header ?? '')?.[1]
    if (!token) throw unauthenticated()
    const granted = settings.tokens[token]
    if (granted) return { token, app: token, scopes: new Set([...granted, 'oauth']), isPrivateApp: true }
    const access = this.#access.get(token)
    if (!access) throw unauthenticated()
    if (access.expiresMs <= nowMs) throw expiredToken()
    return { token, app: oauthClient.id, scopes: new Set(access.scopes), isPrivateApp: false }
  }
}
