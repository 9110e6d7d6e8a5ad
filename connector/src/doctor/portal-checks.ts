import { type MappedSource, mappedSources } from '../config/mapped-sources.ts'
import type { Mapping } from '../config/mapping.ts'
import type { Config } from '../config.ts'
import type { PortalDescription } from '../crm/crm.ts'
import type { Scopes } from '../crm/crms.ts'
import { type Check, fail, ok, warn } from '../quality/check.ts'
import { ownFields } from './own-fields.ts'

const skewLimitMs = 60_000

/** What can be told from the portal's own description. Pure. */
export function portalChecks(portal: PortalDescription, config: Config, asked: Scopes): Check[] {
  return [
    ok(
      'token',
      `The token belongs to portal ${portal.portalId} (${portal.accountType}, ${portal.timeZone}, ${portal.currency})`,
    ),
    scopes(portal, config, asked),
    clock(portal),
    mapped(portal, config),
    calculated(portal, config),
    stages(portal, config),
    ownFields(portal, config),
  ]
}

function scopes(
  { scopes: granted }: PortalDescription,
  { contactStages }: Config,
  { neededScopes, usefulScopes, contactStageScopes }: Scopes,
): Check {
  if (granted === null)
    return warn(
      'scopes',
      'The CRM does not tell which scopes this token has',
      'compare them with the list in the README',
    )
  const where = 'add them to the private app in HubSpot (Settings, Integrations, Private apps, Scopes)'
  const needed = contactStages.length === 0 ? neededScopes : [...neededScopes, ...contactStageScopes]
  const missing = needed.filter(scope => !granted.includes(scope))
  if (missing.length > 0) return fail('scopes', `Missing: ${missing.join(', ')}`, where)
  const lacking = Object.entries(usefulScopes).filter(([scope]) => !granted.includes(scope))
  if (lacking.length === 0) return ok('scopes', 'All scopes are granted')
  const without = lacking.map(([scope, what]) => `${what} (${scope})`).join(', ')
  return warn('scopes', `Works without ${without}`, `if the portal has them, ${where}`)
}

function clock({ clockSkewMs }: PortalDescription): Check {
  const seconds = Math.round(clockSkewMs / 1000)
  if (Math.abs(clockSkewMs) < skewLimitMs)
    return ok('clock', `This machine and the CRM differ by ${seconds} s`)
  return fail(
    'clock',
    `This machine's clock is ${Math.abs(seconds)} s ${seconds > 0 ? 'behind' : 'ahead of'} the CRM's`,
    'set the clock (NTP): changes would be missed and signatures refused',
  )
}

/** Mapped properties that the portal does not have. Kinds the token may not read are not judged. */
export function missingSources(portal: PortalDescription, mapping: Mapping): MappedSource[] {
  return mappedSources(mapping).filter(
    ({ kind, name }) =>
      portal.properties[kind] !== undefined &&
      !portal.properties[kind].some(definition => definition.name === name && !definition.archived),
  )
}

function mapped(portal: PortalDescription, { mapping }: Config): Check {
  const missing = missingSources(portal, mapping)
  if (missing.length === 0) return ok('mapping', 'Every mapped property exists')
  return fail(
    'mapping',
    `Mapped but not in the portal: ${missing.map(({ path, name }) => `${name} (${path.join('.')})`).join(', ')}`,
    'correct the mapping in perennial.config.yaml, or run `perennial init --force`',
  )
}

/** A calculated property does not mark its record as modified, so its changes are seen late. */
function calculated(portal: PortalDescription, { mapping }: Config): Check {
  const found = mappedSources(mapping)
    .filter(({ kind, name }) => portal.properties[kind]?.some(one => one.name === name && one.calculated))
    .map(({ kind, name }) => `${kind}.${name}`)
  if (found.length === 0) return ok('calculated', 'No mapped property is calculated by the CRM')
  return warn(
    'calculated',
    `Calculated by the CRM: ${found.join(', ')}`,
    'map the properties they are calculated from: their changes do not mark the record as modified',
  )
}

function stages(portal: PortalDescription, config: Config): Check {
  const known = new Set(
    portal.pipelines
      .filter(({ kind }) => kind === 'deal')
      .flatMap(({ stages }) => stages.map(({ id }) => id)),
  )
  const { wonStages, lostStages } = config.mapping.deal
  const unknown = [...wonStages, ...lostStages].filter(id => !known.has(id))
  if (known.size === 0 || unknown.length === 0) return ok('stages', 'Every mapped deal stage exists')
  return fail(
    'stages',
    `Mapped stages that no pipeline has: ${unknown.join(', ')}`,
    'correct mapping.deal.wonStages and lostStages',
  )
}
