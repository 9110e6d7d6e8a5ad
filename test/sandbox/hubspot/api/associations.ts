import * as z from 'zod'
import type { ObjectType } from '../../../world/portal.ts'
import { type Answer, bodyOf, type Call, gone, limitIn, made, ok, typeIn } from '../http/call.ts'
import { invalid, notFound } from '../http/refusal.ts'
import type { AssociationType } from '../portal/association-types.ts'
import type { End, Links } from '../portal/links.ts'
import { objectFactsOf } from '../portal/object-types.ts'
import { cursorIn, pagingBody } from './paging.ts'

export const associationPage = 500

/** GET /crm/v4/objects/{from}/{id}/associations/{to} */
export function listAssociations(call: Call): Answer {
  const from = liveEnd(call, typeIn(call, 'from'), call.params.id!)
  const { to, after } = linkedPage(
    call,
    from,
    typeIn(call, 'to'),
    call.query.get('after'),
    limitIn(call, associationPage, associationPage),
  )
  return ok({ results: to, ...pagingBody(call, after) })
}

/** One page of a record's links to one object type, with the cursor that follows it. */
export function linkedPage(
  call: Call,
  from: End,
  to: ObjectType,
  afterText: string | null | undefined,
  limit = associationPage,
): { to: object[]; after: string | null } {
  const offset = cursorIn(afterText)
  const all = [...call.portal.links.of(from, to)]
  const page = all.slice(offset, offset + limit).flatMap(([id, typeIds]) => linkedBodies(call, id, typeIds))
  return { to: page, after: offset + limit < all.length ? String(offset + limit) : null }
}

function linkedBodies(call: Call, toObjectId: string, typeIds: readonly number[]): object[] {
  const specs = typeIds.map(typeId => specBody(call.portal.links.types.get(typeId)!))
  if (call.quirks.repeatsAssociations) return specs.map(spec => ({ toObjectId, associationTypes: [spec] }))
  return [{ toObjectId, associationTypes: specs }]
}

/** HubSpot leaves the label of an unlabelled type null. */
export const specBody = (type: AssociationType): object => ({
  category: type.category,
  typeId: type.typeId,
  label: type.label,
})

export const Specs = z
  .array(z.object({ associationCategory: z.string(), associationTypeId: z.number().int() }))
  .min(1, 'at least one association type')

/** PUT /crm/v4/objects/{from}/{id}/associations/{to}/{toId} */
export function putAssociation(call: Call): Answer {
  const from = liveEnd(call, typeIn(call, 'from'), call.params.id!)
  const to = liveEnd(call, typeIn(call, 'to'), call.params.toId!)
  const typeIds = bodyOf(call, Specs).map(spec => spec.associationTypeId)
  associate(call.portal.links, from, to, typeIds)
  return made(pairBody(call.portal.links, from, to, typeIds))
}

/** PUT /crm/v4/objects/{from}/{id}/associations/default/{to}/{toId} */
export function putDefaultAssociation(call: Call): Answer {
  const from = liveEnd(call, typeIn(call, 'from'), call.params.id!)
  const to = liveEnd(call, typeIn(call, 'to'), call.params.toId!)
  const at = new Date(call.nowMs).toISOString()
  return ok({
    status: 'COMPLETE',
    results: associateByDefault(call.portal.links, from, to),
    startedAt: at,
    completedAt: at,
  })
}

/** DELETE /crm/v4/objects/{from}/{id}/associations/{to}/{toId}: all types of the pair. */
export function deleteAssociation(call: Call): Answer {
  const from = liveEnd(call, typeIn(call, 'from'), call.params.id!)
  call.portal.links.remove(from, { type: typeIn(call, 'to'), id: call.params.toId! })
  return gone
}

/** Throws the 404 HubSpot answers for a record that is not there. */
export function liveEnd(call: Call, type: ObjectType, id: string): End {
  const record = call.portal.collections[type].findLive(id)
  if (!record) throw notFound(`${objectFactsOf(type)!.singular} with id ${id} does not exist`)
  return { type, id: record.id }
}

/** Throws the 400 HubSpot answers for a type that does not lead from the one to the other. */
export function associate(links: Links, from: End, to: End, typeIds: readonly number[]): void {
  for (const typeId of typeIds) {
    const type = links.types.get(typeId)
    if (type?.from !== from.type || type.to !== to.type)
      throw invalid(`association type id ${typeId} doesn't exist between ${from.type} and ${to.type}`)
  }
  for (const typeId of typeIds) links.add(from, to, typeId)
}

/** Links with the unlabelled type and tells both directions, as HubSpot does. */
export function associateByDefault(links: Links, from: End, to: End): object[] {
  const type = links.defaultType(from.type, to.type)
  if (!type) throw invalid(`${from.type} cannot be associated with ${to.type}`)
  links.add(from, to, type.typeId)
  const spec = (typeId: number) => ({ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: typeId })
  return [
    { from: { id: from.id }, to: { id: to.id }, associationSpec: spec(type.typeId) },
    { from: { id: to.id }, to: { id: from.id }, associationSpec: spec(type.inverseId) },
  ]
}

export const pairBody = (links: Links, from: End, to: End, typeIds: readonly number[]): object => ({
  fromObjectTypeId: objectFactsOf(from.type)!.typeId,
  fromObjectId: from.id,
  toObjectTypeId: objectFactsOf(to.type)!.typeId,
  toObjectId: to.id,
  labels: typeIds.map(typeId => links.types.get(typeId)?.label).filter(label => label != null),
})
