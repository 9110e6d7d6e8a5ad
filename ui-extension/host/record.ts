import type { RecordKind } from './kinds.ts'

/** What the record view's server tells its page about the CRM; money and dates arrive as people read them. */
export interface PortalView {
  portalId: number
  timeZone: string
  /** The day the sample data ends on, YYYY-MM-DD; null when the portal is live. */
  asOf: string | null
  /** E-mail address of the person who looks. */
  viewer: string
}

/** A record in a list: its name, and the line below it. */
export interface RecordEntry {
  kind: RecordKind
  id: string
  title: string
  /** Domain, job title or address, stage and amount: whatever tells records of this kind apart. */
  detail: string
}

export interface RecordList {
  records: RecordEntry[]
  total: number
  /** Opaque cursor of the next page; null at the end. */
  next: string | null
}

export interface PropertyView {
  name: string
  label: string
  /** Formatted for reading. */
  value: string
  description: string | null
}

export interface PropertyGroupView {
  name: string
  label: string
  properties: PropertyView[]
}

export interface RecordView extends RecordEntry {
  owner: string | null
  groups: PropertyGroupView[]
}

export interface ActivityView {
  id: string
  kind: 'Call' | 'Email' | 'Meeting' | 'Note' | 'Task'
  title: string
  at: string
}

export interface RelatedView {
  /** One list for each other kind of record, in the order of `recordKinds`. */
  associated: { kind: RecordKind; records: RecordEntry[] }[]
  /** Latest first. */
  activities: ActivityView[]
}
