import type { Logger } from '../log.ts'
import type { Store } from '../store/store.ts'

const everySeconds = 20

/** The built-in database stops when nobody was connected for a minute; a service that waits for questions still needs it. */
export function keepAwake(store: Store, log: Logger): { stop(): void } {
  const timer = setInterval(() => {
    store.portals().catch(error => log.error({ err: error }, 'the database does not answer'))
  }, everySeconds * 1000)
  return { stop: () => clearInterval(timer) }
}
