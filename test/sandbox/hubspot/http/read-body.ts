import type { IncomingMessage } from 'node:http'
import { invalid } from './refusal.ts'

/** The whole body as text. */
export async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** The body as JSON, undefined when there is none. Throws the 400 HubSpot answers to what is not JSON. */
export function jsonOf(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch (error) {
    throw invalid(`Invalid input JSON on line 1, column 1: ${(error as SyntaxError).message}`)
  }
}
