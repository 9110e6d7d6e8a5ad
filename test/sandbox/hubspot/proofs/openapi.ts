import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { extraKeys, widerValues } from './live-deviations.ts'

type Json = Record<string, unknown>

interface Operation {
  file: string
  method: string
  template: string
  pattern: RegExp
  /** How many path segments are spelled out; the most literal template wins. */
  literals: number
  responses: Record<string, Json>
}

/** HubSpot's published OpenAPI copies, asked one question: does this answer fit? */
export interface OpenApiBook {
  /** Says what is wrong with the body HubSpot's specs would not describe; an empty list means it fits. */
  judge(method: string, path: string, status: number, body: unknown): string[]
}

/** Reads every spec of a folder once; response schemas are compiled when first needed. */
export function openBook(folder: string): OpenApiBook {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const operations = readdirSync(folder)
    .filter(file => file.endsWith('.json'))
    // Of two specs that describe a path equally closely, the one that comes first judges it.
    .sort()
    .flatMap(file => addSpec(ajv, folder, file))
    .sort((a, b) => b.literals - a.literals)
  return { judge: (method, path, status, body) => judge(ajv, operations, { method, path, status, body }) }
}

function addSpec(ajv: Ajv, folder: string, file: string): Operation[] {
  const spec = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
    paths: Record<string, Json>
    components: Json
  }
  ajv.addSchema({ $id: file, paths: toJsonSchema(spec.paths), components: componentsOf(spec.components) })
  return Object.entries(spec.paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      file,
      method: method.toUpperCase(),
      template,
      pattern: new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
      literals: template.split('/').filter(part => !part.startsWith('{')).length,
      responses: (operation as { responses: Record<string, Json> }).responses,
    })),
  )
}

function componentsOf(components: Json): Json {
  const schemas = (components.schemas ?? {}) as Record<string, Json>
  const rewritten = Object.entries(schemas).map(([name, schema]) => [
    name,
    strictly(name, toJsonSchema(schema) as Json),
  ])
  return { ...(toJsonSchema(components) as Json), schemas: Object.fromEntries(rewritten) }
}

/** Closes an object schema, after adding what the live API is known to answer besides. */
function strictly(name: string, schema: Json): Json {
  const properties = { ...(schema.properties as Json), ...extraKeys[name], ...widerValues[name] }
  const open = Object.keys(properties).length === 0 || 'additionalProperties' in schema
  return open ? schema : { ...schema, properties, additionalProperties: false }
}

/** OpenAPI 3.0 differs from JSON Schema in `nullable` and in keywords that only document. */
function toJsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(toJsonSchema)
  if (node === null || typeof node !== 'object') return node
  const { nullable, example: _example, ...rest } = node as Json
  const schema = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, toJsonSchema(value)]))
  return nullable === true && typeof schema.type === 'string'
    ? { ...schema, type: [schema.type, 'null'] }
    : schema
}

interface Judged {
  method: string
  path: string
  status: number
  body: unknown
}

function judge(ajv: Ajv, operations: Operation[], { method, path, status, body }: Judged): string[] {
  const bare = path.split('?')[0]!
  const operation = operations.find(candidate => candidate.method === method && candidate.pattern.test(bare))
  if (!operation) return [`no spec describes ${method} ${bare}`]
  const code = String(status) in operation.responses ? String(status) : 'default'
  if (code === 'default' && status < 400)
    return [`${operation.file} gives ${method} ${bare} no status ${status}`]
  const pointer = schemaPointer(operation, code)
  if (!pointer) return body === null ? [] : [`${method} ${bare} ${status} has a body where the spec has none`]
  const valid = validatorAt(ajv, operation.file, pointer)
  if (valid(body)) return []
  return valid.errors!.map(
    error => `${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`,
  )
}

function schemaPointer(operation: Operation, code: string): string | null {
  const response = operation.responses[code]!
  if (typeof response.$ref === 'string') return `${response.$ref.slice(1)}/content/${escaped('*/*')}/schema`
  const mediaType = Object.keys((response.content as Json | undefined) ?? {})[0]
  if (!mediaType) return null
  const path = [
    operation.template,
    operation.method.toLowerCase(),
    'responses',
    code,
    'content',
    mediaType,
    'schema',
  ]
  return `/paths/${path.map(escaped).join('/')}`
}

const escaped = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))

function validatorAt(ajv: Ajv, file: string, pointer: string): ValidateFunction {
  const reference = `${file}#${pointer}`
  return ajv.getSchema(reference) ?? ajv.compile({ $ref: reference })
}
