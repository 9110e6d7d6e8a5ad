import type { ObjectType } from '../../../world/portal.ts'
import type { Portal } from './portal.ts'
import type { Property } from './property.ts'

/** A value as it will be stored (null clears), or why HubSpot would not take it. */
export type Judged = { value: string | null } | { code: string; message: string }

const iso = (ms: number): string => new Date(ms).toISOString()
const dayMs = 86_400_000

/** Judges one value for one property of an object type. */
export function judgeValue(portal: Portal, type: ObjectType, name: string, given: string | null): Judged {
  const property = portal.property(type, name)
  if (!property) return { code: 'PROPERTY_DOESNT_EXIST', message: `Property "${name}" does not exist` }
  if (property.readOnlyValue)
    return { code: 'READ_ONLY_VALUE', message: `"${name}" is a read only property; its value cannot be set.` }
  if (given === null || given === '') return { value: null }
  return judges[property.type](portal, type, property, given)
}

type Judge = (portal: Portal, type: ObjectType, property: Property, given: string) => Judged

const judges: Record<Property['type'], Judge> = {
  string: (_, __, property, given) => judgeText(property, given),
  number: (_, __, ___, given) =>
    /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(given.trim())
      ? { value: given.trim() }
      : { code: 'INVALID_INTEGER', message: `${given} was not a valid number.` },
  bool: (_, __, property, given) =>
    /^(true|false)$/i.test(given)
      ? { value: given.toLowerCase() }
      : notAnOption(property, given, ['true', 'false']),
  date: (_, __, ___, given) => judgeDate(given),
  datetime: (_, __, ___, given) => judgeInstant(given),
  enumeration: judgeChoice,
}

function judgeText(property: Property, given: string): Judged {
  if (given.length > 65_536)
    return { code: 'INVALID_LENGTH', message: `${property.name} is longer than 65536 characters.` }
  if (property.name === 'email' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(given))
    return { code: 'INVALID_EMAIL', message: `Email address ${given} is invalid` }
  return { value: given }
}

function judgeDate(given: string): Judged {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(given)
  const ms = isDay || /^-?\d+$/.test(given) ? instantOf(given) : Number.NaN
  const day = Number.isNaN(ms) ? '' : iso(ms).slice(0, 10)
  // JavaScript takes the 31st of February for a day in March.
  if (day === '' || (isDay && day !== given))
    return { code: 'INVALID_DATE', message: `${given} was not a valid date.` }
  if (ms % dayMs !== 0) return { code: 'INVALID_DATE', message: `Invalid date: ${given} is not midnight UTC` }
  return { value: day }
}

function judgeInstant(given: string): Judged {
  const ms = instantOf(given)
  return Number.isNaN(ms)
    ? { code: 'INVALID_LONG', message: `${given} was not a valid long.` }
    : { value: iso(ms) }
}

/** Epoch milliseconds of an ISO text or of a text that already is them; NaN for anything else. */
function instantOf(given: string): number {
  const ms = /^-?\d+$/.test(given)
    ? Number(given)
    : /^\d{4}-\d{2}-\d{2}/.test(given)
      ? Date.parse(given)
      : Number.NaN
  return Math.abs(ms) <= 8.64e15 ? ms : Number.NaN
}

function judgeChoice(portal: Portal, type: ObjectType, property: Property, given: string): Judged {
  const allowed = allowedValues(portal, type, property)
  if (allowed === null) return { value: given }
  const several = property.fieldType === 'checkbox'
  // A leading semicolon adds to what is there; the stored value carries none.
  const chosen = several ? given.split(';').filter(part => part !== '') : [given]
  const unknown = chosen.find(value => !allowed.includes(value))
  return unknown === undefined ? { value: chosen.join(';') } : notAnOption(property, unknown, allowed)
}

/** The values a choice may take; null when anything goes. */
function allowedValues(portal: Portal, type: ObjectType, property: Property): string[] | null {
  if (!property.externalOptions) return property.options.map(option => option.value)
  if (property.name === 'hubspot_owner_id') return [...portal.owners.keys()]
  if (property.name.endsWith('currency_code'))
    return [portal.account.companyCurrency, ...portal.account.additionalCurrencies]
  if (type !== 'deals' && type !== 'tickets') return null
  const pipelines = portal.pipelinesOf(type)
  if (property.name === 'pipeline' || property.name === 'hs_pipeline')
    return pipelines.map(pipeline => pipeline.id)
  if (property.name === 'dealstage' || property.name === 'hs_pipeline_stage')
    return pipelines.flatMap(pipeline => pipeline.stages.map(stage => stage.id))
  return null
}

const notAnOption = (property: Property, given: string, allowed: readonly string[]): Judged => ({
  code: 'INVALID_OPTION',
  message: `${given} was not one of the allowed options: [${allowed.slice(0, 20).join(', ')}] for ${property.name}`,
})
