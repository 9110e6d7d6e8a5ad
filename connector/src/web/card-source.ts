import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Store } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'

/** What signed requests are answered from. */
export interface CardSource {
  store: Store
  /** What rules; another once something was published from the settings page. */
  config: Config
  clock: Clock
  recordUrl: (portal: { portalId: string; webHost: string; timeZone: string }) => Scope['recordUrl']
}
