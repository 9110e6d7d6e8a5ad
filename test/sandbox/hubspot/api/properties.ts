import * as z from 'zod'
import { type Answer, bodyOf, type Call, flagIn, gone, made, ok, typeIn } from '../http/call.ts'
import { conflict, invalid, notFound, Refusal } from '../http/refusal.ts'
import type { Schema } from '../portal/portal.ts'
import { type Property, propertyBody } from '../portal/property.ts'
import { batchAnswer } from './batch.ts'
import { checkDefinition, fromCreate, PropertyChange, PropertyCreate } from './property-definition.ts'

/** GET /crm/v3/properties/{type} */
export function listProperties(call: Call): Answer {
  const archived = flagIn(call, 'archived')
  const all = [...schemaIn(call).properties.values()]
  return ok({ results: all.filter(each => (each.archivedMs !== null) === archived).map(propertyBody) })
}

/** GET /crm/v3/properties/{type}/{name} */
export function readProperty(call: Call): Answer {
  return ok(propertyBody(find(call, call.params.name!, flagIn(call, 'archived'))))
}

/** POST /crm/v3/properties/{type} */
export function createProperty(call: Call): Answer {
  return made(propertyBody(add(call, bodyOf(call, PropertyCreate))))
}

/** PATCH /crm/v3/properties/{type}/{name}: everything but the name; HubSpot's own properties stay as they are. */
export function updateProperty(call: Call): Answer {
  const property = find(call, call.params.name!, false)
  const change = bodyOf(call, PropertyChange)
  if (property.hubspotDefined)
    throw invalid(`Property ${property.name} is HubSpot defined and cannot be changed`)
  const changed: Property = {
    ...property,
    ...Object.fromEntries(Object.entries(change).filter(([, value]) => value != null)),
    updatedMs: call.nowMs,
  }
  checkDefinition(schemaIn(call), changed)
  schemaIn(call).properties.set(changed.name, changed)
  return ok(propertyBody(changed))
}

/** DELETE /crm/v3/properties/{type}/{name} */
export function archiveProperty(call: Call): Answer {
  archiveNamed(call, call.params.name!)
  return gone
}

const Names = z.object({
  inputs: z.array(z.object({ name: z.string() })),
  archived: z.boolean().default(false),
})

/** POST .../batch/read */
export function batchReadProperties(call: Call): Answer {
  const { inputs, archived } = bodyOf(call, Names)
  return eachNamed(call, inputs, 200, ({ name }) => propertyBody(find(call, name, archived)))
}

/** POST .../batch/create */
export function batchCreateProperties(call: Call): Answer {
  const { inputs } = bodyOf(call, z.object({ inputs: z.array(PropertyCreate) }))
  return eachNamed(call, inputs, 201, input => propertyBody(add(call, input)))
}

/** POST .../batch/archive */
export function batchArchiveProperties(call: Call): Answer {
  for (const { name } of bodyOf(call, Names).inputs) archiveNamed(call, name)
  return gone
}

export const schemaIn = (call: Call): Schema => call.portal.schemas[typeIn(call)]

function find(call: Call, name: string, archived: boolean): Property {
  const property = schemaIn(call).properties.get(name)
  if (!property || (property.archivedMs !== null) !== archived)
    throw notFound(`Property ${name} does not exist for object type ${typeIn(call)}`)
  return property
}

function add(call: Call, given: z.infer<typeof PropertyCreate>): Property {
  const schema = schemaIn(call)
  const existing = schema.properties.get(given.name)
  if (existing?.archivedMs === null)
    throw conflict(`Property "${given.name}" already exists on ${typeIn(call)}`)
  const property = fromCreate(given, call.nowMs)
  checkDefinition(schema, property)
  schema.properties.set(property.name, property)
  return property
}

function archiveNamed(call: Call, name: string): void {
  const property = find(call, name, false)
  if (property.hubspotDefined) throw invalid(`Property ${name} is HubSpot defined and cannot be archived`)
  schemaIn(call).properties.set(name, { ...property, archivedMs: call.nowMs })
}

function eachNamed<Input extends { name: string }>(
  call: Call,
  inputs: Input[],
  status: number,
  answer: (input: Input) => object,
): Answer {
  if (inputs.length > 100)
    throw invalid(`At most 100 properties can be named in a batch, ${inputs.length} were given`)
  const results: object[] = []
  const errors: object[] = []
  for (const input of inputs) {
    try {
      results.push(answer(input))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      errors.push(error.entry({ name: [input.name] }))
    }
  }
  return batchAnswer(call.nowMs, results, errors, status)
}
