import type { Day } from '@perennial/shared/day'
import type { Config } from '../config.ts'
import type { RecordKind } from '../record.ts'

/** What a view is built from and for: one portal, one day, one state of knowledge. */
export interface Scope {
  portalId: string
  timeZone: string
  currency: string
  mapping: Config['mapping']
  /** Company properties the rules ask for beside those of the mapping (`askedProperties`). */
  properties: readonly string[]
  /** The CRM list whose members the customer rule takes for customers; null = none. */
  customerList: string | null
  asOf: Day
  /** Replay: only what the CRM had recorded by this instant. Null = all that is known now. */
  knownOn: Date | null
  recordUrl: (kind: RecordKind, id: string) => string
}
