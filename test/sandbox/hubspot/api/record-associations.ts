import type { ObjectType } from '../../../world/portal.ts'
import { type Call, namesIn } from '../http/call.ts'
import { unknownObject } from '../http/refusal.ts'
import type { End, LinkedIds } from '../portal/links.ts'
import { objectFactsOf } from '../portal/object-types.ts'

/** The object types named in `associations=`. Throws the 400 HubSpot answers to an unknown one. */
export const associationsIn = (call: Call): ObjectType[] =>
  namesIn(call, 'associations').map(name => {
    const facts = objectFactsOf(name)
    if (!facts || call.portal.settings.missingObjects.includes(facts.name)) throw unknownObject(name)
    return facts.name
  })

// HubSpot answers line items under a key with a space, whatever they were asked by.
const keyOf = (type: ObjectType): string => type.replace('_', ' ')

const maxListed = 500

/** The v3 form: one entry per association type, so one record may be listed several times; the first 500 records. */
export function associationsBody(
  call: Call,
  from: End,
  types: readonly ObjectType[],
): { associations?: object } {
  const associations: Record<string, object> = {}
  for (const to of types) {
    const linked = call.portal.links.of(from, to)
    if (linked.size > 0) associations[keyOf(to)] = listedBody(call, from, to, linked)
  }
  return Object.keys(associations).length > 0 ? { associations } : {}
}

function listedBody(call: Call, from: End, to: ObjectType, linked: LinkedIds): object {
  const { types } = call.portal.links
  const results = [...linked]
    .slice(0, maxListed)
    .flatMap(([id, typeIds]) =>
      typeIds.map(typeId => ({ id, type: types.get(typeId)?.name ?? String(typeId) })),
    )
  if (linked.size <= maxListed) return { results }
  const after = String(maxListed)
  const link = `${call.origin}/crm/v4/objects/${from.type}/${from.id}/associations/${to}?after=${after}`
  return { results, paging: { next: { after, link } } }
}
