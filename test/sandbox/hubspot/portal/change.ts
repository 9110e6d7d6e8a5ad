import type { ObjectType } from '../../../world/portal.ts'
import type { LinkChange } from './links.ts'
import type { RecordState } from './record-state.ts'

/** Something that happened in the portal. */
export type Change =
  | { kind: 'record'; type: ObjectType; before: RecordState | undefined; after: RecordState }
  | {
      kind: 'merge'
      type: ObjectType
      primary: RecordState
      absorbed: RecordState
      /** Carries the primary's id, or a new one where the portal gives merged records new ids. */
      survivor: RecordState
    }
  | ({ kind: 'link' } & LinkChange)

/** Is told every change as it happens, and HubSpot's name for where it came from, e.g. CRM_UI. */
export type ChangeListener = (change: Change, source: string) => void
