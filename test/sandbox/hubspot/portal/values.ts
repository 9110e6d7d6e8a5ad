import type { ObjectType } from '../../../world/portal.ts'
import { parentCompanyTypeId, primaryCompany } from './association-types.ts'
import { objectFactsOf } from './object-types.ts'
import type { Portal } from './portal.ts'
import type { RecordState } from './record-state.ts'

type Derive = (portal: Portal, record: RecordState) => string | null

const iso = (ms: number): string => new Date(ms).toISOString()

const linkedCompany =
  (type: ObjectType, typeId: number): Derive =>
  (portal, record) => {
    for (const [id, typeIds] of portal.links.of({ type, id: record.id }, 'companies'))
      if (typeIds.includes(typeId)) return id
    return null
  }

/** What the deal's present stage says of itself in its pipeline. */
const stageOf = (portal: Portal, record: RecordState): Record<string, string> | undefined =>
  portal.pipelines
    .get(`deals ${record.properties.pipeline}`)
    ?.stages.find(stage => stage.id === record.properties.dealstage)?.metadata

const ofStage =
  (name: string, read: (metadata: Record<string, string>) => string | null): Derive =>
  (portal, record) => {
    const metadata = stageOf(portal, record)
    return metadata ? read(metadata) : (record.properties[name] ?? null)
  }

const isClosed = (metadata: Record<string, string>): boolean => metadata.isClosed === 'true'
const isWon = (metadata: Record<string, string>): boolean =>
  isClosed(metadata) && Number(metadata.probability) === 1

const dealStageValues: Record<string, Derive> = {
  hs_is_closed: ofStage('hs_is_closed', metadata => String(isClosed(metadata))),
  hs_is_closed_won: ofStage('hs_is_closed_won', metadata => String(isWon(metadata))),
  hs_is_closed_lost: ofStage('hs_is_closed_lost', metadata => String(isClosed(metadata) && !isWon(metadata))),
  hs_deal_stage_probability: ofStage('hs_deal_stage_probability', metadata => metadata.probability ?? null),
}

const everyType: Record<string, Derive> = {
  hs_object_id: (_, record) => record.id,
  hs_createdate: (_, record) => iso(record.createdMs),
  createdate: (_, record) => record.properties.createdate ?? iso(record.createdMs),
  hs_merged_object_ids: (_, record) => (record.mergedIds.length > 0 ? record.mergedIds.join(';') : null),
}

const ownOf: Partial<Record<ObjectType, Record<string, Derive>>> = {
  companies: { hs_parent_company_id: linkedCompany('companies', parentCompanyTypeId) },
  contacts: { associatedcompanyid: linkedCompany('contacts', primaryCompany.contacts!.primary) },
  deals: {
    ...dealStageValues,
    hs_primary_associated_company: linkedCompany('deals', primaryCompany.deals!.primary),
  },
}

const derivations = new Map<ObjectType, Map<string, Derive>>()

function derivationsOf(type: ObjectType): Map<string, Derive> {
  const known = derivations.get(type)
  if (known) return known
  const modified: Derive = (_, record) => iso(record.updatedMs)
  const made = new Map(
    Object.entries({ ...everyType, [objectFactsOf(type)!.modified]: modified, ...ownOf[type] }),
  )
  derivations.set(type, made)
  return made
}

/**
 * The value a reader of the record sees, null when unset. What HubSpot keeps itself (id, dates, primary company,
 * what the stage implies) is worked out here. A change of link does not bump the modified date: the mirror
 * must not count on it.
 */
export function propertyValue(
  portal: Portal,
  type: ObjectType,
  record: RecordState,
  name: string,
): string | null {
  const derive = derivationsOf(type).get(name)
  return derive ? derive(portal, record) : (record.properties[name] ?? null)
}

/** Whether the server works the value out itself. */
export const isDerived = (type: ObjectType, name: string): boolean => derivationsOf(type).has(name)

export const derivedNames = (type: ObjectType): Iterable<string> => derivationsOf(type).keys()
