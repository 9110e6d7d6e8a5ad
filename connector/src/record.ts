/** What an adapter hands to the mirror: CRM-neutral pages of records, links and removals. */

/** The kinds of CRM record Perennial mirrors. Each adapter maps them to its CRM's own object types. */
export const recordKinds = [
  'company',
  'deal',
  'contact',
  'ticket',
  'call',
  'email',
  'meeting',
  'note',
  'task',
  'line_item',
  'contract',
  'subscription',
  'survey',
] as const
export type RecordKind = (typeof recordKinds)[number]

/** One recorded value of one property, as the CRM's own history gives it. */
export interface PropertyVersion {
  property: string
  value: string | null
  /** ISO instant at which the CRM recorded the value. */
  validFrom: string
  /** Where the CRM says the value came from, e.g. CRM_UI, INTEGRATION. */
  source: string | null
}

/** One CRM record. Values are the CRM's strings, untouched; unset is null. */
export interface CrmRecord {
  kind: RecordKind
  id: string
  properties: Record<string, string | null>
  createdAt: string
  updatedAt: string
  archived: boolean
  /** Ids this record has absorbed by merges; they now resolve to `id`. */
  mergedIds: string[]
  /** Present when the page was asked with history (backfill of kinds with versioned properties). */
  history?: PropertyVersion[]
}

/** A directed association: `from` is linked to `to`. Several labels on one pair are one link. */
export interface Link {
  from: { kind: RecordKind; id: string }
  to: { kind: RecordKind; id: string }
  /** Labels and type names on the pair, sorted, e.g. ["primary"]. */
  labels: string[]
}

/** All links of the given records to one kind, as they stand: what is not in `links` no longer exists. */
export interface LinkSet {
  from: RecordKind
  ids: string[]
  to: RecordKind
  links: Link[]
}

/** One page of records. `next` is an opaque cursor, null at the end. */
export interface Page {
  records: CrmRecord[]
  /** Links that came with the records; complete for the named kinds of every record on this page. */
  linkSets: LinkSet[]
  next: string | null
}

/** A record the CRM has archived (deleted). */
export interface Removal {
  kind: RecordKind
  id: string
  archivedAt: string
}

export interface RemovalPage {
  removals: Removal[]
  next: string | null
}

/** New values for one record; null clears a property. */
export interface Patch {
  id: string
  properties: Record<string, string | null>
}

/** What became of one patch. A refusal is a value, never a throw. */
export type Outcome =
  | { id: string; ok: true; updatedAt: string }
  | { id: string; ok: false; category: string; message: string; correlationId: string | null; retry: boolean }
