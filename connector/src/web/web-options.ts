import type { Logger } from '../log.ts'
import type { CrmOf } from '../touchpoint/log-touchpoint.ts'
import type { CardSource } from './card-source.ts'
import type { ConsoleOptions } from './console/console.ts'

/** What the HTTP service is made of. */
export interface WebOptions extends CardSource {
  crmOf: CrmOf
  /** Null where no console is served. */
  console: ConsoleOptions | null
  clientSecret: string
  publicUrl: string
  log: Logger
}
