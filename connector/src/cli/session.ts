import type { Day } from '@perennial/shared/day'
import { isDay } from '@perennial/shared/day'
import { wallClock } from '../clock.ts'
import { type Environment, readEnvironment, requireToken } from '../config/environment.ts'
import { linkedKinds, mirroredProperties, versionedProperties } from '../config/mirrored.ts'
import { readConfig } from '../config/read-config.ts'
import { rulingConfig } from '../config/versions.ts'
import type { Config } from '../config.ts'
import type { Crm, CrmEvent, CrmSettings } from '../crm/crm.ts'
import { crms } from '../crm/crms.ts'
import { ConfigError } from '../errors.ts'
import { type Logger, logger } from '../log.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { portalScope, readPortal, savePortal } from '../sync/portal.ts'
import type { Scope } from '../view/scope.ts'

/** Options every verb understands. */
export interface CommonOptions {
  json?: boolean
  asOf?: string
  portal?: string
}

/** What a verb works with: opened once, closed by `withSession`. */
export interface Session {
  env: Environment
  /** What rules: the published rules, where a person has published any, else the file's. */
  config: Config
  /** What the file says. */
  file: Config
  store: Store
  log: Logger
  /** What the adapter reported about retries and pauses. */
  events: CrmEvent[]
}

interface Opening {
  /** `readConfigIfAny` for a verb that can do without a CRM, and so without a configuration. */
  read?: (file: string) => Promise<Config>
  /** For a verb that asks the same questions all day. */
  prepared?: boolean
}

export async function withSession<T>(
  work: (session: Session) => Promise<T>,
  { read = readConfig, prepared = false }: Opening = {},
): Promise<T> {
  const env = readEnvironment()
  const file = await read(env.configFile)
  const store = await openStore({ home: env.home, databaseUrl: env.databaseUrl, prepared })
  try {
    const config = await ruling(store, file)
    return await work({ env, config, file, store, log: logger(env.logLevel), events: [] })
  } finally {
    await store.close()
  }
}

/** One file is about one portal: where several are stored, none of them can be told to be its own. */
async function ruling(store: Store, file: Config): Promise<Config> {
  const [portalId, another] = await store.portals()
  return portalId === undefined || another !== undefined
    ? file
    : store.portal(portalId, tx => rulingConfig(tx, portalId, file))
}

/** The CRM of the configured token, and which portal it is; remembered in the store. */
export async function connectPortal(session: Session): Promise<{ crm: Crm; portalId: string }> {
  const { env, config, store, events } = session
  const settings = crmSettings(env, config, events)
  const identity = await crms[config.crm](settings).identify()
  await savePortal(store, identity, config.crm)
  return { crm: crms[config.crm]({ ...settings, portal: identity }), portalId: identity.portalId }
}

/** A CRM that is asked nothing, only for the addresses of its records. */
export async function offlinePortal(
  session: Session,
  asked: string | undefined,
): Promise<{ crm: Crm; portalId: string }> {
  const { env, config, store, events } = session
  const portalId = asked ?? (await onlyPortal(store))
  const { timeZone, webHost } = await store.portal(portalId, tx => readPortal(tx, portalId))
  const settings = crmSettings({ ...env, token: env.token ?? '' }, config, events)
  return { crm: crms[config.crm]({ ...settings, portal: { portalId, timeZone, webHost } }), portalId }
}

/** A stored portal as of the day asked for, seen without calling its CRM. */
export async function offlineScope(
  session: Session,
  options: CommonOptions,
): Promise<{ crm: Crm; portalId: string; scope: Scope }> {
  const { store, config, env } = session
  const { crm, portalId } = await offlinePortal(session, options.portal)
  const asOf = asOfDay(options, env) ?? wallClock.now()
  return { crm, portalId, scope: await portalScope(store, portalId, config, asOf, crm.recordUrl) }
}

export async function onlyPortal(store: Store): Promise<string> {
  const portals = await store.portals()
  if (portals.length === 1) return portals[0]!
  throw new ConfigError(
    portals.length === 0 ? 'no portal is stored yet' : `several portals are stored: ${portals.join(', ')}`,
    {
      field: '--portal',
      remedy:
        portals.length === 0
          ? 'run `perennial sync` or `perennial import` first'
          : 'name one with --portal ID',
    },
  )
}

export function crmSettings(env: Environment, config: Config, events: CrmEvent[]): CrmSettings {
  return {
    ...bareSettings(env, events),
    properties: mirroredProperties(config),
    versioned: versionedProperties(config),
    linked: linkedKinds,
    budget: {
      perTenSeconds: config.budget.callsPerTenSeconds,
      searchPerSecond: config.budget.searchesPerSecond,
    },
    indexLagMs: config.sync.settlingLagSeconds * 1000,
  }
}

/** Enough to describe a portal before anything is configured. */
export const bareSettings = (env: Environment, events: CrmEvent[]): CrmSettings => ({
  baseUrl: env.crmBaseUrl,
  token: env.token === '' ? '' : requireToken(env),
  properties: {},
  versioned: {},
  linked: {},
  budget: { perTenSeconds: 90, searchPerSecond: 4 },
  indexLagMs: 300_000,
  now: wallClock.now,
  onEvent: event => {
    events.push(event)
  },
})

/** --as-of wins over PERENNIAL_AS_OF; null means today in the portal's time zone. */
export function asOfDay(options: CommonOptions, env: Environment): Day | null {
  const day = options.asOf ?? env.asOf ?? null
  if (day === null || isDay(day)) return day
  throw new ConfigError(`--as-of: ${JSON.stringify(day)} is not a day`, {
    field: '--as-of',
    remedy: 'write YYYY-MM-DD',
  })
}
