import type { Field } from '@perennial/shared/fields'
import { CrmRefused } from '../errors.ts'
import type {
  CrmRecord,
  LinkSet,
  Outcome,
  Page,
  Patch,
  PropertyVersion,
  RecordKind,
  RemovalPage,
} from '../record.ts'
import type { NewDeal, NewTask } from './new-records.ts'

export type { NewDeal, NewTask } from './new-records.ts'

/**
 * The port every CRM adapter fills. All verbs are page- or batch-shaped, so that one call per record
 * cannot be written. A new CRM is one folder with one export and one line in `crms.ts`;
 * `test/contract` judges every entry of that list.
 *
 * A kind that the portal keeps from us or does not have at all is refused with a `CrmRefused` of which
 * `isKindClosed` is true.
 */
export interface Crm {
  readonly name: string
  readonly limits: CrmLimits
  /** Calls made so far, by lane of the vendor's quota. */
  readonly calls: CallCounts

  /** Which portal the token belongs to: one call. */
  identify(): Promise<PortalIdentity>
  /** Account, property definitions, pipelines and owners: what `init` and `doctor` look at. */
  describe(): Promise<PortalDescription>
  /** The users who may own records, with their teams, and those who left (`archived`); none where the token may not ask. */
  owners(): Promise<Owner[]>

  /** Every live record of a kind, a page at a time, with links and (where versioned) history. */
  list(kind: RecordKind, cursor: string | null): Promise<Page>
  /**
   * Records modified in [since, until), oldest first, any number of them, even more than the search
   * window and even when they share one timestamp. Links are not included.
   */
  changed(kind: RecordKind, since: Date, until: Date, cursor: string | null): Promise<Page>
  /** Every archived record of a kind, unordered; `since` lets an adapter skip what is older. */
  removed(kind: RecordKind, since: Date | null, cursor: string | null): Promise<RemovalPage>
  /** All links of the given records to one kind, any number of ids. */
  links(kind: RecordKind, ids: string[], to: RecordKind): Promise<LinkSet>
  /** Recorded history of the versioned properties of the given records, any number of ids. */
  history(kind: RecordKind, ids: string[]): Promise<Map<string, PropertyVersion[]>>
  /** Records by id, following merges: the record returned may carry another id than the one asked. */
  read(kind: RecordKind, ids: string[]): Promise<CrmRecord[]>
  /**
   * The companies on a list the portal keeps, in no particular order.
   * @throws ConfigError when there is no such list or it holds something else.
   */
  members(listId: string, cursor: string | null): Promise<MemberPage>

  /** Creates what is missing and repairs what differs; never touches properties that are not ours. */
  ensureFields(fields: readonly Field[]): Promise<EnsureReport>
  /**
   * Archives those of the fields that stand in our own group, and then the group if nothing else is in it.
   * Whether to ask first is the caller's business.
   */
  removeFields(fields: readonly Field[]): Promise<RemovalReport>
  /** Writes changed values, any number of records; one outcome per patch, in order. */
  write(kind: RecordKind, patches: Patch[], lane: Lane): Promise<Outcome[]>
  /**
   * Logs touchpoints as native engagements on the record, under the same terms as tasks and deals are made.
   */
  log(touchpoints: LoggedTouchpoint[]): Promise<Outcome[]>
  /**
   * Makes what was not made under its key before; one outcome each, in order: the id of the task or deal when it is there, the
   * company's when not. Nothing is sent twice after an answer was lost: the outcome has category ANSWER_LOST, and the same key
   * asked again finds what was made, if it was.
   */
  createTasks(tasks: NewTask[]): Promise<Outcome[]>
  createDeals(deals: NewDeal[]): Promise<Outcome[]>
  /** Marks tasks as done; one outcome each, in order. One that is gone is an outcome that says so. */
  completeTasks(ids: string[]): Promise<Outcome[]>

  /** Where a person opens the record in the CRM. */
  recordUrl(kind: RecordKind, id: string): string
  close(): Promise<void>
}

/** The category of a refusal that says: this portal has no records of that kind, and no place for them. */
export const kindAbsent = 'KIND_ABSENT'

/** Whether a refusal is about the whole kind: we may not read it, or the portal does not have it. */
export const isKindClosed = (error: unknown): error is CrmRefused =>
  error instanceof CrmRefused && (error.status === 403 || error.category === kindAbsent)

/** Who may go first when calls are scarce: a waiting card, then write-back, then the pull. */
export type Lane = 'card' | 'write' | 'pull'

export interface CrmLimits {
  listPage: number
  changedPage: number
  writeBatch: number
  /** How long the CRM's search index may trail its records; the settling pass stays this far behind. */
  indexLagMs: number
}

export interface CallCounts {
  read: number
  search: number
  write: number
}

/** How to reach a portal: made from configuration and environment by the caller. */
export interface CrmSettings {
  baseUrl: string
  token: string
  /** Properties to mirror per kind: only what is mapped is asked for. */
  properties: Partial<Record<RecordKind, readonly string[]>>
  /** The mapped properties whose recorded history is mirrored as well. */
  versioned: Partial<Record<RecordKind, readonly string[]>>
  /** Link kinds fetched with each kind on `list`. */
  linked: Partial<Record<RecordKind, readonly RecordKind[]>>
  /** Calls per ten seconds and searches per second this portal allows us. */
  budget: { perTenSeconds: number; searchPerSecond: number }
  indexLagMs: number
  /** What an earlier `describe` told, so that record URLs can be made without another. */
  portal?: Pick<PortalDescription, 'portalId' | 'webHost' | 'timeZone'>
  /** How long to wait for a complete answer, in milliseconds; each adapter has its own default. */
  deadlineMs?: number
  now: () => Date
  /** Pauses; injected so that tests need not wait. */
  sleep?: (ms: number) => Promise<void>
  /** Told about every retry and pause, for the run report. */
  onEvent?: (event: CrmEvent) => void
}

export interface CrmEvent {
  kind: 'retry' | 'pause' | 'drain' | 'quarantine'
  status: number
  policy: string | null
  message: string
  waitMs: number
}

/** Which portal the token belongs to. */
export type PortalIdentity = Pick<PortalDescription, 'portalId' | 'webHost' | 'timeZone' | 'currency'>

export interface PortalDescription {
  portalId: string
  /** Host of the CRM's own screens, e.g. app-eu1.hubspot.com. */
  webHost: string
  timeZone: string
  currency: string
  currencies: string[]
  accountType: string
  scopes: string[] | null
  /** Milliseconds the CRM's clock is ahead of ours (from its Date header). */
  clockSkewMs: number
  properties: Partial<Record<RecordKind, PropertyDefinition[]>>
  pipelines: Pipeline[]
  owners: Owner[]
}

export interface PropertyDefinition {
  name: string
  label: string
  type: 'string' | 'number' | 'date' | 'datetime' | 'enumeration' | 'bool' | 'other'
  group: string
  options: { value: string; label: string }[]
  calculated: boolean
  readOnly: boolean
  archived: boolean
  /** The form field that shows it, in the CRM's own words, e.g. select, textarea. */
  fieldType: string | null
  /** ISO instants at which the definition was made and last changed, where the CRM says so. */
  createdAt: string | null
  updatedAt: string | null
}

export interface Pipeline {
  kind: 'deal' | 'ticket'
  id: string
  label: string
  stages: {
    id: string
    label: string
    order: number
    closed: boolean
    /** Deals: stage probability 0..1; tickets: null. */
    probability: number | null
  }[]
}

export interface Owner {
  id: string
  email: string | null
  name: string
  userId: string | null
  /** Teams the user is on, of whatever rank. */
  teamIds: string[]
  archived: boolean
}

/** One page of the ids on a list. `next` is an opaque cursor, null at the end. */
export interface MemberPage {
  ids: string[]
  next: string | null
}

export interface EnsureReport {
  groupCreated: boolean
  created: string[]
  repaired: string[]
  unchanged: string[]
  failed: { name: string; message: string; remedy: string }[]
}

export interface RemovalReport {
  archived: string[]
  /** Named, but not in the portal. */
  absent: string[]
  /** Our group was there, and is on no object any more. */
  groupRemoved: boolean
  failed: { name: string; message: string; remedy: string }[]
}

export interface LoggedTouchpoint {
  /** Logged under the same key before, it is found and not logged again. */
  key: string
  channel: 'call' | 'email' | 'meeting' | 'note' | 'task'
  companyId: string
  contactIds: string[]
  at: string
  subject: string
  body: string
  ownerId: string | null
}
