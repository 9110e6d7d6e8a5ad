import type { ObjectType, PipelineLine, PortalLine, PropertyLine, RecordLine } from '../../../world/portal.ts'
import type { Portal } from './portal.ts'
import { asOptions, type Property, yesOrNo } from './property.ts'
import { noHistory, noMerges, type RecordState, type Version } from './record-state.ts'

/** How much has been loaded. */
export interface Tally {
  records: number
  links: number
}

export interface Loaded extends Tally {
  portalId: number
}

/** Puts one line into the portal as it stands, without the checks HubSpot makes on writes. */
export function loadLine(portal: Portal, line: PortalLine, loaded: Tally): void {
  switch (line.line) {
    case 'record':
      loadRecord(portal, line)
      loaded.records++
      return
    case 'link':
      portal.links.add(end(line.from), end(line.to), line.typeId)
      loaded.links++
      return
    case 'account': {
      const { line: _, ...account } = line
      portal.account = account
      return
    }
    case 'owner':
      portal.owners.set(line.id, line)
      return
    case 'pipeline':
      portal.pipelines.set(pipelineKey(line), line)
      return
    case 'list':
      portal.lists.set(line.id, line)
      return
    case 'group':
      portal.schemas[line.objectType].groups.set(line.name, {
        name: line.name,
        label: line.label,
        displayOrder: -1,
      })
      return
    case 'property':
      portal.schemas[line.objectType].properties.set(line.name, customProperty(line))
      return
    default:
      throw new TypeError(`not a portal line: ${JSON.stringify(line)}`)
  }
}

export const pipelineKey = (pipeline: Pick<PipelineLine, 'objectType' | 'id'>): string =>
  `${pipeline.objectType} ${pipeline.id}`

const end = (at: { objectType: ObjectType; id: string }) => ({ type: at.objectType, id: at.id })

function loadRecord(portal: Portal, line: RecordLine): void {
  if (!/^\d{1,15}$/.test(line.id)) throw new TypeError(`a record id is up to 15 digits, not ${line.id}`)
  const { archivedAt, mergedIds = [] } = line
  const record: RecordState = {
    id: line.id,
    properties: line.properties,
    createdMs: Date.parse(line.createdAt),
    updatedMs: Date.parse(line.updatedAt),
    archivedMs: archivedAt === undefined ? null : Date.parse(archivedAt),
    mergedIds: mergedIds.length > 0 ? mergedIds : noMerges,
    history: line.history ? historyOf(line) : noHistory,
  }
  portal.put(line.objectType, record, record.updatedMs, 0)
  for (const absorbed of mergedIds)
    portal.collections[line.objectType].redirect(absorbed, line.id, record.updatedMs, 0)
}

function historyOf(line: RecordLine): Record<string, Version[]> {
  const history: Record<string, Version[]> = {}
  for (const [name, older] of Object.entries(line.history ?? {})) {
    const versions = older.map(each => ({
      value: each.value,
      atMs: Date.parse(each.timestamp),
      source: each.sourceType,
    }))
    const present = line.properties[name] ?? ''
    // The present value may head the list; where it does not, it has stood since the record last changed.
    if (versions[0]?.value !== present)
      versions.unshift({ value: present, atMs: Date.parse(line.updatedAt), source: 'CRM_UI' })
    history[name] = versions
  }
  return history
}

function customProperty(line: PropertyLine): Property {
  const madeMs = Date.UTC(2021, 0, 1)
  const calculated = line.calculated === true
  return {
    name: line.name,
    label: line.label,
    description: '',
    type: line.type,
    fieldType: line.fieldType,
    groupName: line.groupName,
    options: line.options ? asOptions(line.options) : line.type === 'bool' ? yesOrNo : [],
    displayOrder: -1,
    calculated,
    readOnlyValue: calculated,
    hubspotDefined: false,
    hasUniqueValue: false,
    hidden: false,
    formField: false,
    externalOptions: false,
    createdMs: madeMs,
    updatedMs: madeMs,
    archivedMs: null,
  }
}
