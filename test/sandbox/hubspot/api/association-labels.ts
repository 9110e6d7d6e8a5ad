import * as z from 'zod'
import { type Answer, bodyOf, type Call, gone, ok, typeIn } from '../http/call.ts'
import { conflict, invalid, notFound } from '../http/refusal.ts'
import type { AssociationType } from '../portal/association-types.ts'
import { specBody } from './associations.ts'

const between = (call: Call): AssociationType[] =>
  call.portal.links.typesBetween(typeIn(call, 'from'), typeIn(call, 'to'))

/** GET /crm/v4/associations/{from}/{to}/labels */
export const listLabels = (call: Call): Answer => ok({ results: between(call).map(specBody) })

const Create = z.object({ name: z.string(), label: z.string().min(1), inverseLabel: z.string().optional() })

/** POST /crm/v4/associations/{from}/{to}/labels: makes one type for each direction. */
export function createLabel(call: Call): Answer {
  const { name, label, inverseLabel = label } = bodyOf(call, Create)
  if (between(call).some(type => type.label === label || type.name === name))
    throw conflict(`An association label ${label} already exists`)
  const types = call.portal.links.define(typeIn(call, 'from'), typeIn(call, 'to'), name, label, inverseLabel)
  return ok({ results: types.map(specBody) })
}

const Change = z.object({
  associationTypeId: z.number().int(),
  label: z.string().min(1),
  inverseLabel: z.string().min(1).optional(),
})

/** PUT /crm/v4/associations/{from}/{to}/labels */
export function updateLabel(call: Call): Answer {
  const { associationTypeId, label, inverseLabel } = bodyOf(call, Change)
  const type = own(call, associationTypeId)
  const { types } = call.portal.links
  types.set(type.typeId, { ...type, label })
  const inverse = types.get(type.inverseId)
  if (inverse && inverseLabel) types.set(inverse.typeId, { ...inverse, label: inverseLabel })
  return gone
}

/** DELETE /crm/v4/associations/{from}/{to}/labels/{typeId}: the label and every link that carries it. */
export function archiveLabel(call: Call): Answer {
  const type = own(call, Number(call.params.typeId))
  const { links } = call.portal
  for (const [id, linked] of [...links.all(type.from, type.to)])
    for (const toId of [...linked.keys()])
      links.remove({ type: type.from, id }, { type: type.to, id: toId }, [type.typeId])
  links.types.delete(type.typeId)
  links.types.delete(type.inverseId)
  return gone
}

function own(call: Call, typeId: number): AssociationType {
  const type = between(call).find(each => each.typeId === typeId)
  if (!type) throw notFound(`association type id ${typeId} doesn't exist`)
  if (type.category === 'HUBSPOT_DEFINED') throw invalid(`association type ${typeId} is HubSpot defined`)
  return type
}
