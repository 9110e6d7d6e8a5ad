import type { AccountLine, ListLine, ObjectType, OwnerLine, PipelineLine } from '../../../world/portal.ts'
import { defaultSettings, type Settings } from '../settings.ts'
import { builtinGroup, builtinProperties } from './builtin/properties.ts'
import type { Change, ChangeListener } from './change.ts'
import { Collection } from './collection.ts'
import { Links } from './links.ts'
import { objectTypeNames } from './object-types.ts'
import type { Property, PropertyGroup } from './property.ts'
import { type Author, person, type RecordState } from './record-state.ts'

/** The account's number until a portal with its own is loaded. */
export const defaultPortalId = 24_680_135

export interface Schema {
  properties: Map<string, Property>
  groups: Map<string, PropertyGroup>
}

const forEachType = <T>(make: (type: ObjectType) => T): Record<ObjectType, T> =>
  Object.fromEntries(objectTypeNames.map(type => [type, make(type)])) as Record<ObjectType, T>

const builtinSchema = (type: ObjectType): Schema => {
  const group = builtinGroup(type)
  return {
    properties: new Map(builtinProperties(type).map(property => [property.name, property])),
    groups: new Map([[group.name, { ...group, displayOrder: 0 }]]),
  }
}

/** Everything one HubSpot account holds. */
export class Portal {
  readonly settings: Settings = defaultSettings()
  account: Omit<AccountLine, 'line'> = {
    portalId: defaultPortalId,
    accountType: 'STANDARD',
    timeZone: 'Etc/UTC',
    companyCurrency: 'USD',
    additionalCurrencies: [],
    uiDomain: 'app.hubspot.com',
    dataHostingLocation: 'na1',
  }
  readonly owners = new Map<string, OwnerLine>()
  readonly pipelines = new Map<string, PipelineLine>()
  readonly lists = new Map<string, ListLine>()
  readonly collections = forEachType(() => new Collection())
  readonly schemas = forEachType(builtinSchema)
  readonly links = new Links()
  #lastId = 1_000_000_000
  #listener: ChangeListener | null = null
  #author: Author = person

  /** Stores a state; what is loaded rather than changed is searchable at once, so it passes no lag. */
  put(type: ObjectType, record: RecordState, nowMs: number, indexLagMs = this.settings.indexLagMs): void {
    const before = this.#listener ? this.collections[type].find(record.id) : undefined
    this.store(type, record, nowMs, indexLagMs)
    if (this.#listener) this.announce({ kind: 'record', type, before, after: record })
  }

  /** As `put`, for a state that is part of something larger, which its author announces. */
  store(type: ObjectType, record: RecordState, nowMs: number, indexLagMs = this.settings.indexLagMs): void {
    this.collections[type].put(record, nowMs, indexLagMs)
    this.#lastId = Math.max(this.#lastId, Number(record.id))
  }

  /** Lets one listener hear every change from now on; null ends it. */
  watch(listener: ChangeListener | null): void {
    this.#listener = listener
    this.links.listener = listener && (link => this.announce({ kind: 'link', ...link }))
  }

  announce(change: Change): void {
    this.#listener?.(change, this.#author.source)
  }

  /** Does synchronous work of which nobody is told, such as loading what is taken to have been there before. */
  unwatched<T>(work: () => T): T {
    const listener = this.#listener
    this.watch(null)
    try {
      return work()
    } finally {
      this.watch(listener)
    }
  }

  /** Does synchronous work in somebody's name; by default it is a person who changes things. */
  as<T>(author: Author, work: () => T): T {
    const before = this.#author
    this.#author = author
    try {
      return work()
    } finally {
      this.#author = before
    }
  }

  newId(): string {
    return String(++this.#lastId)
  }

  /** A live property definition; undefined when it was never made or has been archived. */
  property(type: ObjectType, name: string): Property | undefined {
    const property = this.schemas[type].properties.get(name)
    return property?.archivedMs === null ? property : undefined
  }

  pipelinesOf(type: ObjectType): PipelineLine[] {
    return [...this.pipelines.values()]
      .filter(pipeline => pipeline.objectType === type)
      .sort((a, b) => a.displayOrder - b.displayOrder)
  }
}
