import type { LocalHubspot } from '../start.ts'

/** One HTTP exchange with the local HubSpot, nothing interpreted except JSON. */
export interface Answer {
  status: number
  headers: Headers
  /** Parsed JSON; null for an empty body. */
  body: unknown
}

export interface Question {
  method: string
  path: string
  /** A string is sent as it stands; anything else as JSON. */
  body?: unknown
  /** Defaults to the token that has every scope; null sends none. */
  token?: string | null
  /** Defaults to application/json when there is a body. */
  contentType?: string
}

/** Sends one request; throws only when the connection fails or the answer is not JSON. */
export async function ask(hubspot: LocalHubspot, question: Question): Promise<Answer> {
  const response = await fetch(hubspot.url + question.path, requestOf(hubspot, question))
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? null : JSON.parse(text),
  }
}

function requestOf(hubspot: LocalHubspot, question: Question): RequestInit {
  const headers: Record<string, string> = {}
  const token = question.token === undefined ? hubspot.token : question.token
  if (token !== null) headers.authorization = `Bearer ${token}`
  if (question.body === undefined) return { method: question.method, headers }
  headers['content-type'] = question.contentType ?? 'application/json'
  const body = typeof question.body === 'string' ? question.body : JSON.stringify(question.body)
  return { method: question.method, headers, body }
}
