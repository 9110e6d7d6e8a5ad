import type { AccountLine, ObjectType, OwnerLine, PipelineLine } from '../../../world/portal.ts'
import { defaultSettings, type Settings } from '../settings.ts'
import { builtinGroup, builtinProperties } from './builtin/properties.ts'
import { Collection } from './collection.ts'
import { Links } from './links.ts'
import { objectTypeNames } from './object-types.ts'
import type { Property, PropertyGroup } from './property.ts'
import type { RecordState } from './record-state.ts'

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
  readonly collections = forEachType(() => new Collection())
  readonly schemas = forEachType(builtinSchema)
  readonly links = new Links()
  #lastId = 1_000_000_000

  /** Stores a state; what is loaded rather than changed is searchable at once, so it passes no lag. */
  put(type: ObjectType, record: RecordState, nowMs: number, indexLagMs = this.settings.indexLagMs): void {
    this.collections[type].put(record, nowMs, indexLagMs)
    this.#lastId = Math.max(this.#lastId, Number(record.id))
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
