import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type ControlClient, controlClient, type SettingsPatch } from './control-client.ts'

export type { StoredLink } from './control-client.ts'
export { type FaultName, faultMeanings, faultNames } from './faults/catalogue.ts'
export type { FaultOptions } from './faults/fault.ts'
export type { Counts } from './http/call-counts.ts'
export type { Settings } from './settings.ts'
export type { StoredRecord } from './stored-record.ts'
export type { DeliveryCounts } from './webhooks/deliveries.ts'
export type { WebhookEvent } from './webhooks/webhook-event.ts'
export type { WebhookSettings } from './webhooks/webhook-settings.ts'

/** A HubSpot account on loopback, in a process of its own, with everything a test may do to it. */
export interface LocalHubspot extends ControlClient {
  /** http://127.0.0.1:PORT */
  url: string
  /** Private-app token that has every scope. */
  token: string
  portalId: number
  clientId: string
  clientSecret: string
  stop(): Promise<void>
}

const main = fileURLToPath(new URL('./main.ts', import.meta.url))

/** Starts the process and waits until it listens. Rejects when it ends first. */
export async function startHubspot(
  options: { port?: number; settings?: SettingsPatch } = {},
): Promise<LocalHubspot> {
  const child = spawn(process.execPath, [main, '--port', String(options.port ?? 0)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const firstLine = once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>
  const [line] = await Promise.race([
    firstLine,
    exited.then(([code]) => Promise.reject(new Error(`the local HubSpot ended with ${code}`))),
  ])
  const ready = JSON.parse(line) as Pick<
    LocalHubspot,
    'url' | 'token' | 'portalId' | 'clientId' | 'clientSecret'
  >
  const control = controlClient(ready.url)
  const hubspot: LocalHubspot = {
    ...ready,
    ...control,
    async load(lines) {
      const loaded = await control.load(lines)
      hubspot.portalId = loaded.portalId
      return loaded
    },
    async stop() {
      child.stdin.end()
      await exited
    },
  }
  if (options.settings) await hubspot.settings(options.settings)
  return hubspot
}
