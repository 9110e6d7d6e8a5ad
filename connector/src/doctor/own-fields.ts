import { exposed, type Field, fieldsFor } from '@perennial/shared/fields'
import type { Config } from '../config.ts'
import type { PortalDescription } from '../crm/crm.ts'
import { type Check, ok, warn } from '../quality/check.ts'

/** Whether our properties are there, with all choices the configuration offers: HubSpot refuses a value that is no choice. */
export function ownFields(portal: PortalDescription, config: Config): Check {
  const wanted = exposed(fieldsFor(config), config.expose)
  const missing = wanted.flatMap(field => missingOf(field, portal))
  if (missing.length === 0) return ok('fields', `All ${wanted.length} properties of ours exist`)
  return warn('fields', `Missing: ${missing.join(', ')}`, 'run `perennial fields`')
}

function missingOf({ on, name, options = [] }: Field, { properties }: PortalDescription): string[] {
  const found = properties[on]?.find(one => one.name === name && !one.archived)
  if (found === undefined) return [`${on}.${name}`]
  const choices = options.filter(({ value }) => found.options.every(option => option.value !== value))
  return choices.length === 0 ? [] : [`${on}.${name}: ${choices.map(({ value }) => value).join(', ')}`]
}
