import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { stopwatch } from '../../connector/src/clock.ts'

/** One request of a mix, and what it is counted under. */
export interface Call {
  name: string
  url: string
  headers: Record<string, string>
  method?: 'GET' | 'POST'
  body?: string
}

const agent = new Agent({ keepAlive: true })

/** Asks at a fixed rate, whatever the answers take: milliseconds from when each was due to its last byte, by name. */
export async function openLoop(
  calls: readonly (() => Call)[],
  perSecond: number,
): Promise<Map<string, number[]>> {
  const elapsed = stopwatch()
  const taken = new Map<string, number[]>()
  const under: Promise<void>[] = []
  const failures: unknown[] = []
  for (const [at, call] of calls.entries()) {
    const due = (at * 1000) / perSecond
    if (due > elapsed()) await pause(due - elapsed())
    const asked = call()
    under.push(
      bodyOf(asked).then(
        () => void taken.set(asked.name, [...(taken.get(asked.name) ?? []), elapsed() - due]),
        failure => void failures.push(failure),
      ),
    )
  }
  await Promise.all(under)
  if (failures.length > 0) throw failures[0]
  return taken
}

/** The body of a 200; rejects at any other status. */
export function bodyOf({ name, url, headers, method = 'GET', body }: Call): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  request(url, { agent, headers, method }, response => {
    const chunks: Buffer[] = []
    response.on('data', (chunk: Buffer) => chunks.push(chunk))
    response.on('error', reject)
    response.on('end', () => {
      const text = Buffer.concat(chunks).toString()
      if (response.statusCode === 200) resolve(text)
      else reject(new Error(`${name} answered ${response.statusCode}: ${text}`))
    })
  })
    .on('error', reject)
    .end(body)
  return promise
}
