import * as oidc from 'openid-client'

/** Where people of the company log in: an OpenID provider, and what it knows this console as. */
export interface ProviderSettings {
  issuer: string
  clientId: string
  clientSecret: string
  /** The public address the provider sends people back to. */
  redirectUri: string
}

/** What must be remembered of a login under way to know that the answer is to it. */
export interface Attempt {
  verifier: string
  state: string
}

/** Authorization code flow with PKCE: https://openid.net/specs/openid-connect-core-1_0.html#CodeFlowAuth */
export interface Provider {
  begin(): Promise<{ url: string; attempt: Attempt }>
  /** The verified address of who logged in; null where the provider vouches for none. */
  finish(answer: URLSearchParams, attempt: Attempt): Promise<string | null>
}

export function providerAt({ issuer, clientId, clientSecret, redirectUri }: ProviderSettings): Provider {
  const secure = new URL(issuer).protocol === 'https:'
  const options = secure ? undefined : { execute: [oidc.allowInsecureRequests] }
  let known: Promise<oidc.Configuration> | null = null
  const configuration = () => {
    known ??= oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, options).catch(error => {
      known = null
      throw error
    })
    return known
  }
  return {
    async begin() {
      const attempt = { verifier: oidc.randomPKCECodeVerifier(), state: oidc.randomState() }
      const url = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid email',
        code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        state: attempt.state,
      })
      return { url: url.href, attempt }
    },
    async finish(answer, { verifier, state }) {
      const answered = new URL(redirectUri)
      answered.search = answer.toString()
      const tokens = await oidc.authorizationCodeGrant(await configuration(), answered, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      return claims?.email_verified === true && typeof claims.email === 'string' ? claims.email : null
    },
  }
}
