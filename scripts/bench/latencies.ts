import { Agent, get } from 'node:http'
import { stopwatch } from '../../connector/src/clock.ts'

/** One GET: address and headers. */
export interface Ask {
  url: string
  headers: Record<string, string>
}

/** Milliseconds to the last byte of each answer, one after another on one connection. */
export async function latencies(asks: Iterable<Ask>): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const taken: number[] = []
  for (const ask of asks) {
    const elapsed = stopwatch()
    await answer(ask, agent)
    taken.push(elapsed())
  }
  agent.destroy()
  return taken
}

/** The body of a 200; rejects at any other status. */
export function answer({ url, headers }: Ask, agent?: Agent): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  get(url, { headers, ...(agent && { agent }) }, response => {
    const chunks: Buffer[] = []
    response.on('data', (chunk: Buffer) => chunks.push(chunk))
    response.on('error', reject)
    response.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      if (response.statusCode === 200) resolve(body)
      else reject(new Error(`${url} answered ${response.statusCode}: ${body}`))
    })
  }).on('error', reject)
  return promise
}
