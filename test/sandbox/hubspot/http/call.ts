import type * as z from 'zod'
import type { ObjectType } from '../../../world/portal.ts'
import type { Quirks } from '../faults/quirks.ts'
import { type ObjectFacts, objectFactsOf } from '../portal/object-types.ts'
import type { Portal } from '../portal/portal.ts'
import { invalid, unknownObject } from './refusal.ts'

/** One authorised request, as an endpoint sees it. */
export interface Call {
  portal: Portal
  params: Record<string, string>
  query: URLSearchParams
  /** The parsed JSON body; undefined when there was none. */
  body: unknown
  /** Length of the raw body in characters. */
  bodyLength: number
  /** Path in the v3/v4 generation, whichever the caller used. */
  path: string
  origin: string
  nowMs: number
  /** Departures from ordinary behaviour that a test has switched on. */
  quirks: Quirks
}

export interface Answer {
  status: number
  body?: unknown
  /** Instead of a JSON body, as a gateway in between answers. */
  html?: string
  headers?: Record<string, string>
}

export const ok = (body: unknown): Answer => ({ status: 200, body })
export const made = (body: unknown): Answer => ({ status: 201, body })
export const gone: Answer = { status: 204 }

/** The body in the shape the endpoint asks for. Throws the 400 HubSpot answers to any other. */
export function bodyOf<Shape extends z.ZodType>(call: Call, shape: Shape): z.output<Shape> {
  const parsed = shape.safeParse(call.body)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw invalid(
    `Invalid input JSON on line 1, column 1: ${issue?.path.join('.') || 'body'}: ${issue?.message}`,
  )
}

/** The object type a path names. Throws the 400 HubSpot answers to an unknown one. */
export function factsIn(call: Pick<Call, 'params'>, param = 'type'): ObjectFacts {
  const named = call.params[param] ?? ''
  const facts = objectFactsOf(named)
  if (!facts) throw unknownObject(named)
  return facts
}

export const typeIn = (call: Pick<Call, 'params'>, param = 'type'): ObjectType => factsIn(call, param).name

/** A query parameter that may be repeated or comma-separated. */
export const namesIn = (call: Call, param: string): string[] =>
  call.query.getAll(param).flatMap(part => part.split(',').filter(name => name !== ''))

export const flagIn = (call: Call, param: string): boolean => call.query.get(param) === 'true'

/** A whole number between 1 and `max`. Throws the 400 HubSpot answers beyond it. */
export function limitIn(call: Call, fallback: number, max: number): number {
  const text = call.query.get('limit')
  if (text === null) return fallback
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1 || limit > max)
    throw invalid(`limit must be between 1 and ${max}, was ${text}`)
  return limit
}
