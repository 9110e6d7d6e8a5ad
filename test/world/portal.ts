/**
 * The contents of a portal as a stream of lines: what `test/world` writes and the local HubSpot loads
 * (newline-delimited JSON). HubSpot's own object-type names and property names, values as strings.
 */
export type ObjectType =
  | 'companies'
  | 'deals'
  | 'contacts'
  | 'tickets'
  | 'calls'
  | 'emails'
  | 'meetings'
  | 'notes'
  | 'tasks'
  | 'line_items'
  | 'contracts'
  | 'subscriptions'
  | 'feedback_submissions'

export type PortalLine =
  | AccountLine
  | OwnerLine
  | PipelineLine
  | GroupLine
  | PropertyLine
  | RecordLine
  | LinkLine
  | ListLine

export interface AccountLine {
  line: 'account'
  portalId: number
  accountType: string
  timeZone: string
  companyCurrency: string
  additionalCurrencies: string[]
  uiDomain: string
  dataHostingLocation: string
}

export interface OwnerLine {
  line: 'owner'
  id: string
  email: string
  firstName: string
  lastName: string
  userId: number
  teams?: { id: string; name: string; primary: boolean }[]
  archived?: boolean
}

export interface PipelineLine {
  line: 'pipeline'
  objectType: 'deals' | 'tickets'
  id: string
  label: string
  displayOrder: number
  stages: { id: string; label: string; displayOrder: number; metadata: Record<string, string> }[]
}

export interface GroupLine {
  line: 'group'
  objectType: ObjectType
  name: string
  label: string
}

/** A custom property of this portal; HubSpot's own properties are built into the local HubSpot. */
export interface PropertyLine {
  line: 'property'
  objectType: ObjectType
  name: string
  label: string
  type: 'string' | 'number' | 'date' | 'datetime' | 'enumeration' | 'bool'
  fieldType: string
  groupName: string
  options?: { label: string; value: string }[]
  calculated?: boolean
}

export interface RecordLine {
  line: 'record'
  objectType: ObjectType
  id: string
  properties: Record<string, string>
  createdAt: string
  updatedAt: string
  archivedAt?: string
  /** Older values, newest first; a property without an entry has had its present value since createdAt. */
  history?: Record<string, { value: string; timestamp: string; sourceType: string }[]>
  /** Ids this record absorbed by merges. */
  mergedIds?: string[]
}

export interface LinkLine {
  line: 'link'
  from: { objectType: ObjectType; id: string }
  to: { objectType: ObjectType; id: string }
  /** HUBSPOT_DEFINED association type id in the direction from → to. The inverse is implied. */
  typeId: number
}

/** A list and who is on it; the same id again replaces it. */
export interface ListLine {
  line: 'list'
  id: string
  name: string
  objectType: ObjectType
  members: string[]
}
