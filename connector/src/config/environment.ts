import { resolve } from 'node:path'
import * as z from 'zod'
import { ConfigError } from '../errors.ts'

/** Secrets and places come from the environment only; nothing here is ever logged or stored. */
const Environment = z.object({
  HUBSPOT_TOKEN: z.string().min(1).optional(),
  HUBSPOT_BASE_URL: z.url().default('https://api.hubapi.com'),
  HUBSPOT_CLIENT_SECRET: z.string().min(1).optional(),
  DATABASE_URL: z.string().min(1).optional(),
  PERENNIAL_HOME: z.string().min(1).default('.perennial'),
  PERENNIAL_CONFIG: z.string().min(1).default('perennial.config.yaml'),
  PERENNIAL_PUBLIC_URL: z.url().default('http://127.0.0.1:8787'),
  PERENNIAL_AS_OF: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'expected YYYY-MM-DD')
    .optional(),
  PERENNIAL_CONSOLE_USERS: z.string().min(1).optional(),
  PERENNIAL_OIDC_ISSUER: z.url().optional(),
  PERENNIAL_OIDC_CLIENT_ID: z.string().min(1).optional(),
  PERENNIAL_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
})

export interface Environment {
  token: string | undefined
  crmBaseUrl: string
  clientSecret: string | undefined
  databaseUrl: string | undefined
  home: string
  configFile: string
  /** The origin HubSpot signs its requests for: what the outside world calls us. */
  publicUrl: string
  asOf: string | undefined
  /** Path of the file that says who may open the console on this machine. */
  consoleUsers: string | undefined
  /** The company's OpenID provider; undefined unless all three variables are set. */
  oidc: { issuer: string; clientId: string; clientSecret: string } | undefined
  port: number
  logLevel: z.infer<typeof Environment>['LOG_LEVEL']
}

/** Empty variables count as unset. Throws ConfigError naming the variable and what it should be. */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(set)
  if (!parsed.success) throw invalid(parsed.error.issues[0]!, set)
  const env = parsed.data
  return {
    token: env.HUBSPOT_TOKEN,
    crmBaseUrl: env.HUBSPOT_BASE_URL.replace(/\/$/, ''),
    clientSecret: env.HUBSPOT_CLIENT_SECRET,
    databaseUrl: env.DATABASE_URL,
    home: resolve(env.PERENNIAL_HOME),
    configFile: resolve(env.PERENNIAL_CONFIG),
    publicUrl: env.PERENNIAL_PUBLIC_URL.replace(/\/$/, ''),
    asOf: env.PERENNIAL_AS_OF,
    consoleUsers: env.PERENNIAL_CONSOLE_USERS,
    oidc: oidcIn(env),
    port: env.PORT,
    logLevel: env.LOG_LEVEL,
  }
}

function oidcIn({
  PERENNIAL_OIDC_ISSUER: issuer,
  PERENNIAL_OIDC_CLIENT_ID: clientId,
  PERENNIAL_OIDC_CLIENT_SECRET: clientSecret,
}: z.infer<typeof Environment>): Environment['oidc'] {
  if (issuer && clientId && clientSecret) return { issuer, clientId, clientSecret }
  if (!issuer && !clientId && !clientSecret) return undefined
  throw new ConfigError('PERENNIAL_OIDC_ISSUER, _CLIENT_ID and _CLIENT_SECRET are not all set', {
    field: 'PERENNIAL_OIDC_ISSUER',
    remedy: 'set all three, or none',
  })
}

const secrets = new Set([
  'HUBSPOT_TOKEN',
  'HUBSPOT_CLIENT_SECRET',
  'DATABASE_URL',
  'PERENNIAL_OIDC_CLIENT_SECRET',
])

function invalid(issue: z.core.$ZodIssue, set: NodeJS.ProcessEnv): ConfigError {
  const name = String(issue.path[0])
  const value = secrets.has(name) ? 'the value set' : JSON.stringify(set[name])
  return new ConfigError(`${name}: ${value} is not valid: ${issue.message}`, {
    field: name,
    remedy: `set ${name} to a valid value or unset it`,
  })
}

/** The private-app token; asked for only by verbs that call the CRM. */
export function requireToken(environment: Environment): string {
  if (environment.token) return environment.token
  throw new ConfigError('HUBSPOT_TOKEN is not set', {
    field: 'HUBSPOT_TOKEN',
    remedy:
      'create a private app in HubSpot (Settings, Integrations, Private apps), copy its access token and export HUBSPOT_TOKEN',
  })
}
