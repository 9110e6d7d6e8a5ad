import { hubspot } from '@hubspot/ui-extensions'
import type * as z from 'zod/mini'
import { CardFailure, failureOf, unreadable } from './failure.ts'

/** The public origin of the connector; must be listed in permittedUrls.fetch of app-hsmeta.json. */
export const connectorOrigin = 'https://api.perennial.example'

/** Asks the connector through HubSpot's signing proxy: a question, or with a body an act. Throws CardFailure. */
export async function ask<T>(path: string, shape: z.ZodMiniType<T>, body?: object): Promise<T> {
  const parsed = shape.safeParse(await answered(path, body))
  if (!parsed.success) throw unreadable(parsed.error)
  return parsed.data
}

/** Asks for text, e.g. CSV. Throws CardFailure. */
export async function askText(path: string): Promise<string> {
  const response = await send(connectorOrigin + path)
  const said = await response.text()
  if (!response.ok) throw failureOf(response.status, jsonOf(said))
  return said
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // safe: a refusal that is no JSON is told by its status
    return null
  }
}

/** The same where the answer's form does not matter. */
export async function answered(path: string, body?: object): Promise<unknown> {
  const response = await send(connectorOrigin + path, body)
  const said: unknown = await response.json().catch(cause => {
    throw unreadable(cause)
  })
  if (!response.ok) throw failureOf(response.status, said)
  return said
}

// https://developers.hubspot.com/docs/apps/developer-platform/add-features/ui-extensions/fetching-data
const send = (url: string, body?: object): Promise<Response> =>
  hubspot
    .fetch(url, { method: body ? 'POST' : 'GET', timeout: 15_000, ...(body && { body: { ...body } }) })
    .catch(cause => {
      throw new CardFailure('Perennial could not be reached.', 'Check your connection, then try again.', {
        cause,
      })
    })
