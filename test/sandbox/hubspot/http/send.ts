import type { ServerResponse } from 'node:http'
import type { Answer } from './call.ts'
import { Refusal } from './refusal.ts'

/** Writes the answer; a truncated one promises its whole length, then breaks off half-way. */
export function send(response: ServerResponse, answer: Answer, truncated = false): void {
  const { status, body, html, headers = {} } = answer
  const text = html ?? (body === undefined ? '' : JSON.stringify(body))
  const bytes = Buffer.from(text)
  response.writeHead(status, {
    ...(status !== 204 && {
      'Content-Type': html === undefined ? 'application/json;charset=utf-8' : 'text/html',
      'Content-Length': bytes.length,
    }),
    ...headers,
  })
  if (!truncated) response.end(bytes)
  else response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy())
}

/** Writes the envelope of a refusal; anything else is this server's own fault and answers 500. */
export function sendRefusal(response: ServerResponse, error: unknown): void {
  if (response.headersSent) response.destroy()
  else {
    const refusal = error instanceof Refusal ? error : ownFault(error)
    send(response, { status: refusal.status, body: refusal.body(), headers: refusal.headers })
  }
}

function ownFault(error: unknown): Refusal {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  return new Refusal(500, 'INTERNAL_ERROR', 'internal error')
}
