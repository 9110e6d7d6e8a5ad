import { createEndpoint, type MessageEndpoint, retain } from '@remote-ui/rpc'
import type { CardHost, CardWorker } from '../channel.ts'
import { installGlobals } from './globals.ts'

interface WorkerScope extends MessageEndpoint {
  importScripts(url: string): void
}

/** The side of a card's worker that exists before the bundle: globals first, then the bundle itself. */
const scope = globalThis as unknown as WorkerScope

const worker: CardWorker = {
  async start(channel, bundleUrl, host) {
    retain(channel)
    retain(host)
    reportFailures(host)
    installGlobals(channel, host)
    scope.importScripts(bundleUrl)
  },
}

createEndpoint<CardHost>(scope).expose(worker)

function reportFailures({ failed }: CardHost): void {
  addEventListener('error', event => failed(event.message))
  addEventListener('unhandledrejection', event => failed(String(event.reason)))
}
