import { z } from 'zod'

/** Answers the published specs do not cover, as HubSpot's documentation and public bug reports show them. */

/** A 429 body: https://developers.hubspot.com/docs/developer-tooling/platform/usage-guidelines */
export const rateLimited = z.strictObject({
  status: z.literal('error'),
  message: z.string(),
  errorType: z.literal('RATE_LIMIT'),
  correlationId: z.uuid(),
  policyName: z.enum(['TEN_SECONDLY_ROLLING', 'DAILY', 'SECONDLY']),
  category: z.literal('RATE_LIMITS').optional(),
  groupName: z.string().optional(),
  requestId: z.string().optional(),
})

/** Granted tokens: https://developers.hubspot.com/docs/api-reference/legacy/authentication/oauth-tokens/v1/migration-guide */
export const grantedTokens = z.strictObject({
  access_token: z.string().min(1).max(300),
  refresh_token: z.string().min(1),
  expires_in: z.int().nonnegative(),
  token_type: z.literal('bearer'),
  token_use: z.string().optional(),
  hub_id: z.int(),
  user_id: z.int(),
  scopes: z.array(z.string()),
  id_token: z.string().optional(),
})

/** An introspected live token, same page. */
export const introspectedToken = z.looseObject({
  active: z.literal(true),
  hub_id: z.int(),
  user_id: z.int(),
  app_id: z.int(),
  client_id: z.string(),
  scopes: z.array(z.string()),
  expires_in: z.int(),
})

/** OAuth refusals carry RFC 6749's two keys beside HubSpot's own. */
export const oauthRefusal = z.looseObject({
  status: z.string(),
  message: z.string(),
  error: z.string(),
  error_description: z.string(),
})
