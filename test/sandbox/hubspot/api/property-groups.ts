import * as z from 'zod'
import { type Answer, bodyOf, type Call, gone, made, ok, typeIn } from '../http/call.ts'
import { conflict, invalid, notFound } from '../http/refusal.ts'
import type { PropertyGroup } from '../portal/property.ts'
import { schemaIn } from './properties.ts'

const body = (group: PropertyGroup): object => ({ ...group, archived: false })

/** GET /crm/v3/properties/{type}/groups */
export const listGroups = (call: Call): Answer =>
  ok({ results: [...schemaIn(call).groups.values()].map(body) })

/** GET /crm/v3/properties/{type}/groups/{name} */
export const readGroup = (call: Call): Answer => ok(body(find(call)))

const Create = z.object({
  name: z.string(),
  label: z.string().min(1),
  displayOrder: z.number().int().default(-1),
})

/** POST /crm/v3/properties/{type}/groups */
export function createGroup(call: Call): Answer {
  const group = bodyOf(call, Create)
  const { groups } = schemaIn(call)
  if (!/^[a-z][a-z0-9_]*$/.test(group.name))
    throw invalid(`The property group name "${group.name}" is invalid`)
  if (groups.has(group.name))
    throw conflict(`Property group "${group.name}" already exists on ${typeIn(call)}`)
  groups.set(group.name, group)
  return made(body(group))
}

const Change = z.object({ label: z.string().min(1).optional(), displayOrder: z.number().int().optional() })

/** PATCH /crm/v3/properties/{type}/groups/{name} */
export function updateGroup(call: Call): Answer {
  const group = find(call)
  const { label = group.label, displayOrder = group.displayOrder } = bodyOf(call, Change)
  const changed = { name: group.name, label, displayOrder }
  schemaIn(call).groups.set(group.name, changed)
  return ok(body(changed))
}

/** DELETE /crm/v3/properties/{type}/groups/{name}: only once it holds no property. */
export function archiveGroup(call: Call): Answer {
  const { name } = find(call)
  const { groups, properties } = schemaIn(call)
  const held = [...properties.values()].find(each => each.groupName === name && each.archivedMs === null)
  if (held) throw invalid(`Property group "${name}" still holds the property ${held.name}`)
  groups.delete(name)
  return gone
}

function find(call: Call): PropertyGroup {
  const group = schemaIn(call).groups.get(call.params.name!)
  if (!group)
    throw notFound(`Property group ${call.params.name} does not exist for object type ${typeIn(call)}`)
  return group
}
