import * as z from 'zod'
import type { ObjectType } from '../../../world/portal.ts'
import type { Call } from '../http/call.ts'
import { invalid } from '../http/refusal.ts'
import { objectFactsOf } from '../portal/object-types.ts'
import type { Property } from '../portal/property.ts'
import type { RecordState } from '../portal/record-state.ts'
import { propertyValue } from '../portal/values.ts'

const operators = [
  'EQ',
  'NEQ',
  'LT',
  'LTE',
  'GT',
  'GTE',
  'BETWEEN',
  'IN',
  'NOT_IN',
  'HAS_PROPERTY',
  'NOT_HAS_PROPERTY',
  'CONTAINS_TOKEN',
  'NOT_CONTAINS_TOKEN',
] as const

const Text = z.union([z.string(), z.number(), z.boolean()]).transform(String)

const Filter = z.object({
  propertyName: z.string(),
  operator: z.enum(operators),
  value: Text.nullish(),
  highValue: Text.nullish(),
  values: z.array(Text).nullish(),
})
type Filter = z.infer<typeof Filter>

export const FilterGroups = z
  .array(z.object({ filters: z.array(Filter).max(6, 'at most 6 filters in a group') }))
  .max(5, 'at most 5 filter groups')
  .refine(
    groups => groups.reduce((sum, group) => sum + group.filters.length, 0) <= 18,
    'at most 18 filters in all',
  )

type Matches = (record: RecordState) => boolean

/** Any group, all of its filters; no groups match everything. Throws the 400 for a filter HubSpot cannot apply. */
export function matcher(call: Call, type: ObjectType, groups: z.infer<typeof FilterGroups>): Matches {
  const any = groups.map(group => group.filters.map(filter => filterMatcher(call, type, filter)))
  if (any.length === 0) return () => true
  return record => any.some(all => all.every(matches => matches(record)))
}

function filterMatcher(call: Call, type: ObjectType, filter: Filter): Matches {
  if (filter.propertyName.startsWith('associations.')) return linkMatcher(call, type, filter)
  const property = call.portal.property(type, filter.propertyName)
  if (!property)
    throw invalid(`There was a problem with the request: property ${filter.propertyName} does not exist`)
  const read = comparable(call, type, filter.propertyName)
  const bounds = boundsOf(filter, property, call.quirks.truncatesMilliseconds)
  const test = tests[filter.operator](bounds)
  return record => test(read(record))
}

type Key = string | number | null

/** The value of a property in the form filters and sorts compare: numbers and instants as numbers, text folded. */
export function comparable(call: Call, type: ObjectType, name: string): (record: RecordState) => Key {
  // These two are asked of every record of big portals: no detour over text.
  if (name === objectFactsOf(type)?.modified) return record => record.updatedMs
  if (name === 'hs_object_id') return record => Number(record.id)
  const key = keyOf[call.portal.property(type, name)?.type ?? 'string']
  return record => {
    const value = propertyValue(call.portal, type, record, name)
    return value === null ? null : key(value)
  }
}

const instant = (text: string): number => (/^-?\d+$/.test(text) ? Number(text) : Date.parse(text))
const keyOf: Record<Property['type'], (text: string) => string | number> = {
  string: text => text.toLowerCase(),
  enumeration: text => text,
  bool: text => text,
  number: Number,
  date: instant,
  datetime: instant,
}

interface Bounds {
  value: string | number
  low: string | number
  high: string | number
  values: ReadonlySet<string | number>
  token: RegExp
}

const needs: Partial<Record<Filter['operator'], (keyof Filter)[]>> = {
  BETWEEN: ['value', 'highValue'],
  IN: ['values'],
  NOT_IN: ['values'],
  HAS_PROPERTY: [],
  NOT_HAS_PROPERTY: [],
}

function boundsOf(filter: Filter, property: Property, truncates: boolean): Bounds {
  for (const field of needs[filter.operator] ?? ['value'])
    if (filter[field] == null) throw invalid(`operator ${filter.operator} requires ${field}`)
  const key = keyOf[property.type]
  const value = key(filter.value ?? '')
  if (filter.value != null && Number.isNaN(value))
    throw invalid(`${filter.value} is not a valid value for ${filter.propertyName}`)
  return {
    value,
    low: truncates && property.type === 'datetime' ? Math.floor(Number(value) / 1000) * 1000 : value,
    high: key(filter.highValue ?? ''),
    // HubSpot compares text lists with what was folded to lower case: an upper-case entry never matches.
    values: new Set((filter.values ?? []).map(each => (property.type === 'string' ? each : key(each)))),
    token: tokenPattern(filter.value ?? ''),
  }
}

/** A whole word, `*` standing for any of its letters. */
function tokenPattern(token: string): RegExp {
  const escaped = token
    .toLowerCase()
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[\\p{L}\\p{N}_-]*')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u')
}

type Test = (key: Key) => boolean
const has = (key: Key): key is string | number => key !== null

const tests: Record<Filter['operator'], (bounds: Bounds) => Test> = {
  EQ:
    ({ value }) =>
    key =>
      key === value,
  NEQ:
    ({ value }) =>
    key =>
      has(key) && key !== value,
  LT:
    ({ value }) =>
    key =>
      has(key) && key < value,
  LTE:
    ({ value }) =>
    key =>
      has(key) && key <= value,
  GT:
    ({ low }) =>
    key =>
      has(key) && key > low,
  GTE:
    ({ low }) =>
    key =>
      has(key) && key >= low,
  BETWEEN:
    ({ low, high }) =>
    key =>
      has(key) && key >= low && key <= high,
  IN:
    ({ values }) =>
    key =>
      has(key) && values.has(key),
  NOT_IN:
    ({ values }) =>
    key =>
      has(key) && !values.has(key),
  HAS_PROPERTY: () => has,
  NOT_HAS_PROPERTY: () => key => !has(key),
  CONTAINS_TOKEN:
    ({ token }) =>
    key =>
      has(key) && token.test(String(key).toLowerCase()),
  NOT_CONTAINS_TOKEN:
    ({ token }) =>
    key =>
      has(key) && !token.test(String(key).toLowerCase()),
}

/** `associations.company` EQ or IN ids: records linked to one of them. */
function linkMatcher(call: Call, type: ObjectType, filter: Filter): Matches {
  const to = objectFactsOf(filter.propertyName.slice('associations.'.length))
  if (!to) throw invalid(`There was a problem with the request: ${filter.propertyName} is not an object type`)
  const ids = filter.values ?? (filter.value == null ? [] : [filter.value])
  if (!['EQ', 'IN'].includes(filter.operator) || ids.length === 0)
    throw invalid(`${filter.propertyName} can only be filtered with EQ or IN`)
  return record => {
    const linked = call.portal.links.of({ type, id: record.id }, to.name)
    return ids.some(id => linked.has(id))
  }
}
