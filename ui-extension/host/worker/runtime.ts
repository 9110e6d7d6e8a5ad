import { createEndpoint, type MessageEndpoint, retain } from '@remote-ui/rpc'
import type { CardHost, CardWorker } from '../channel.ts'
import { type Installed, installGlobals } from './globals.ts'

interface WorkerScope extends MessageEndpoint {
  importScripts(url: string): void
}

/** The side of a surface's worker that exists before the bundle: globals first, then the bundle itself. */
const scope = globalThis as unknown as WorkerScope

let installed: Installed | null = null

const worker: CardWorker = {
  async start(channel, bundleUrl, host) {
    retain(channel)
    retain(host)
    reportFailures(host)
    installed = installGlobals(channel, host)
    scope.importScripts(bundleUrl)
  },
  goTo: location => installed?.goTo(location),
  recordChanged: () => installed?.recordChanged(),
}

createEndpoint<CardHost>(scope).expose(worker)

function reportFailures({ failed }: CardHost): void {
  addEventListener('error', event => failed(event.message))
  addEventListener('unhandledrejection', event => failed(String(event.reason)))
}
