import type { Config } from '../config.ts'
import type { Crm } from '../crm/crm.ts'
import type { RecordKind } from '../record.ts'
import type { Store } from '../store/store.ts'

/** One pull: the store, the CRM and the moment it started, by our clock. */
export interface PullRun {
  store: Store
  crm: Crm
  portalId: string
  config: Config
  startedAt: Date
  full: boolean
  /** Whether the recorded history of the versioned properties comes along: a first look can do without, at half the calls. */
  withHistory: boolean
  onProgress: (kind: RecordKind, seen: number) => void
}
