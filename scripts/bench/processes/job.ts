import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { hubspotMapping } from '../../../connector/src/config/hubspot-mapping.ts'
import { Config } from '../../../connector/src/config.ts'
import type { Measured } from '../measured.ts'

/** What a measured process is told: which portal to read, and the database to write. */
export interface Job {
  hubspotUrl: string
  token: string
  databaseUrl: string
}

/** Nothing is paced: the local HubSpot's quota is off. */
export const unpaced = Config.parse({
  mapping: hubspotMapping,
  budget: { callsPerTenSeconds: 1_000_000, searchesPerSecond: 1_000_000 },
})

export const portalId = 'bench'

/** Does the job in a process of its own, so that memory and CPU are its alone. */
export const measureIn = async (script: 'backfill.ts' | 'floor.ts', job: Job): Promise<Measured> =>
  JSON.parse(await runHere(script, JSON.stringify(job))) as Measured

/** Runs a script of this folder with one argument; what it prints. */
export async function runHere(script: string, argument: string): Promise<string> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), argument], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  if (code !== 0) throw new Error(`${script} ended with ${code}`)
  return out
}
