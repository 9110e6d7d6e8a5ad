import type { CrmSource, RecordRef as Named } from '../../kit/crm/CrmSource.ts'
import { kindOf } from '../kinds.ts'
import type { RecordRef } from './cardHost.ts'
import { recordPath, standingOn } from './crmData.ts'
import { read, send } from './server.ts'

/** The CRM as the SDK's CRM components on a surface ask it; `record` is the one it stands on, null on app pages and settings. */
export function crmSource(record: RecordRef | null, act: CrmSource['act']): CrmSource {
  const pathOf = async (named: Named, question: string) => {
    const { kind, id } = meant(named, record)
    return `${recordPath(kind, id)}/shown/${question}`
  }
  return {
    properties: async (named, names) => send(await pathOf(named, 'properties'), { names }),
    associated: async query => send(await pathOf({}, 'associated'), query),
    statistics: async query => send(await pathOf({}, 'statistics'), query),
    stages: async named => read(await pathOf(named, 'stages')),
    act,
  }
}

/** The record a component names, by type and id or by id alone; without an id the one the surface stands on. */
function meant({ objectTypeId, objectId }: Named, record: RecordRef | null): RecordRef {
  const kind = objectTypeId === undefined ? standingOn(record).kind : kindOf(objectTypeId)
  if (!kind) throw new Error(`This view has no records of type ${objectTypeId}`)
  if (objectId !== undefined) return { kind, id: String(objectId) }
  const own = standingOn(record)
  if (own.kind !== kind)
    throw new Error(`objectTypeId ${objectTypeId} names another type: objectId is missing`)
  return own
}
