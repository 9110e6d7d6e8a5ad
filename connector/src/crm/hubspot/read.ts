import type { CrmRecord, PropertyVersion, RecordKind } from '../../record.ts'
import { chunks } from './chunks.ts'
import { batchReadPath } from './endpoints.ts'
import { hubspotKinds, propertiesOf } from './kinds.ts'
import { ask, type Portal } from './portal.ts'
import { toRecord, toVersions } from './records.ts'
import type { WireBatch, WireRecord } from './wire.ts'

const batchSize = 100
/** HubSpot halves the batch when it must look up history. */
const historyBatchSize = 50

/**
 * The records HubSpot still has; ids it does not know are left out. An absorbed id brings the record it
 * was merged into, once however many of its ids were asked.
 */
export async function read(portal: Portal, kind: RecordKind, ids: string[]): Promise<CrmRecord[]> {
  const found = await readWire(portal, kind, ids, propertiesOf(kind, portal.settings.properties[kind]))
  return found.map(wire => toRecord(kind, wire))
}

/** By the id that HubSpot answers with, which is the survivor's for an absorbed record. */
export async function history(
  portal: Portal,
  kind: RecordKind,
  ids: string[],
): Promise<Map<string, PropertyVersion[]>> {
  const versioned = portal.settings.versioned[kind] ?? []
  if (versioned.length === 0) return new Map()
  const found = await readWire(portal, kind, ids, [hubspotKinds[kind].modified], versioned)
  return new Map(found.map(wire => [wire.id, toVersions(wire.propertiesWithHistory ?? {})]))
}

/** Any number of ids. HubSpot answers 207 when some are unknown; those are simply not among the results. */
export async function readWire(
  portal: Portal,
  kind: RecordKind,
  ids: string[],
  properties: readonly string[],
  propertiesWithHistory: readonly string[] = [],
): Promise<WireRecord[]> {
  const path = batchReadPath(hubspotKinds[kind].path)
  const size = propertiesWithHistory.length > 0 ? historyBatchSize : batchSize
  const found = new Map<string, WireRecord>()
  for (const chunk of chunks([...new Set(ids)], size)) {
    const inputs = chunk.map(id => ({ id }))
    const { body } = await ask<WireBatch<WireRecord>>(portal, path, {
      inputs,
      properties,
      propertiesWithHistory,
    })
    for (const wire of body.results) found.set(wire.id, wire)
  }
  return [...found.values()]
}
