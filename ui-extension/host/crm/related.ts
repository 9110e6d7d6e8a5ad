import { type RecordKind, recordKinds } from '../kinds.ts'
import type { RelatedView } from '../record.ts'
import { readActivities } from './activities.ts'
import { associated, type RecordKey } from './associated.ts'
import { entryProperties, recordEntry } from './entry.ts'
import type { Hubspot, HubspotRecord } from './hubspot.ts'
import type { Portal } from './portal.ts'
import { readStages } from './stages.ts'

/** Associated records of every kind and the latest activities of one record. */
export async function readRelated(crm: Hubspot, of: RecordKey, portal: Portal): Promise<RelatedView> {
  const others = recordKinds.filter(kind => kind !== of.kind)
  const [lists, activities] = await Promise.all([
    Promise.all(others.map(kind => readList(crm, of, kind, portal))),
    readActivities(crm, of, portal.timeZone),
  ])
  return { associated: lists, activities }
}

async function readList(crm: Hubspot, of: RecordKey, kind: RecordKind, { currency }: Portal) {
  const [records, stages] = await Promise.all([
    associated(crm, of, kind, entryProperties[kind]),
    readStages(crm, kind),
  ])
  const latestFirst = records.sort((left, right) => closes(right).localeCompare(closes(left)))
  return { kind, records: latestFirst.map(record => recordEntry(kind, record, { stages, currency })) }
}

/** Deals and tickets are listed by their day, latest first; other kinds stay as HubSpot gives them. */
const closes = ({ properties }: HubspotRecord): string => properties.closedate ?? properties.createdate ?? ''
