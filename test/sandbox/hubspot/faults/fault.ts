import type { ObjectType } from '../../../world/portal.ts'
import type { Refusal } from '../http/refusal.ts'
import type { Portal } from '../portal/portal.ts'
import type { Settings } from '../settings.ts'
import type { Quirks } from './quirks.ts'

/** When a fault strikes and what it strikes; every field may be left out. */
export interface FaultOptions {
  /** Calls that match and are let pass before the first strike. */
  after?: number
  /** Strikes in all. */
  times?: number
  /** Strike only every n-th matching call. */
  every?: number
  /** Part of the path a call must hold, e.g. `/crm/v3/objects/deals` (v3/v4 form). */
  match?: string
  /** Milliseconds, for faults that are about time; seconds of a Retry-After are rounded up from it. */
  ms?: number
  /** Record ids; for late-association `type/id` of both ends. */
  ids?: string[]
  /** How many records or events, or the width of the search window. */
  count?: number
  property?: string
}

/** The portal at the moment a fault changes it. */
export interface Scene {
  portal: Portal
  type: ObjectType
  nowMs: number
}

/** What becomes of the answer of a call that is struck. */
export type Disturbance =
  | { do: 'refuse'; refusal: Refusal }
  | { do: 'page'; status: number; html: string }
  | { do: 'delay'; ms: number }
  | { do: 'reset' | 'lose' | 'truncate' | 'expire' }

interface Common {
  means: string
  /** Number of the failure it stands for in the catalogue of CRM failures; null where that has none, as for plain network trouble. */
  row: number | null
  /** Used when the options name no path of their own. */
  match?: string
  /** Calls it can concern at all; every one when left out. */
  concerns?: (method: string, path: string) => boolean
  /** Strikes when the options name no number; endless when left out. */
  times?: number
}

/** One fault, by the way it works. */
export type Fault = Common &
  (
    | { kind: 'setting'; patch: (options: FaultOptions) => Partial<Settings> }
    | { kind: 'quirk'; quirks: (options: FaultOptions) => Partial<Quirks> }
    | { kind: 'portal'; change: (scene: Scene, options: FaultOptions) => void }
    | { kind: 'seen'; change: (scene: Scene, seenIds: string[], options: FaultOptions) => void }
    | { kind: 'answer'; disturb: (options: FaultOptions) => Disturbance }
    | { kind: 'push'; spoil: <Event>(batches: Event[][], options: FaultOptions) => Event[][] }
  )
