import { kindWords, type RecordKind } from '../kinds.ts'
import type { RecordView } from '../record.ts'
import { readRecords } from './associated.ts'
import { readGroups, readProperties } from './definitions.ts'
import { recordEntry } from './entry.ts'
import { CrmAnswered, type Hubspot } from './hubspot.ts'
import { ownerName, ownerProperty } from './owner.ts'
import { propertyPanel } from './panel.ts'
import type { Portal } from './portal.ts'
import { ownStageChoices, readPipelines, stagesOf } from './stages.ts'

/** One record with everything its property panel shows. Asked anew on every refresh. */
export async function readRecord(
  crm: Hubspot,
  kind: RecordKind,
  id: string,
  { timeZone, currency }: Portal,
): Promise<RecordView> {
  const [properties, groups, pipelines] = await Promise.all([
    readProperties(crm, kind),
    readGroups(crm, kind),
    readPipelines(crm, kind),
  ])
  const names = properties.map(({ name }) => name)
  const [record] = await readRecords(crm, kind, [id], names)
  if (!record) throw new CrmAnswered(404, `No ${kindWords[kind].one} ${id} in this portal`)
  const values = record.properties
  const choices = ownStageChoices(kind, values, pipelines)
  return {
    ...recordEntry(kind, record, { stages: stagesOf(pipelines), currency }),
    owner: values[ownerProperty] ? await ownerName(crm, values[ownerProperty]) : null,
    groups: propertyPanel({
      properties: properties.map(one => ({ ...one, ...choices.get(one.name) })),
      groups,
      values,
      timeZone,
    }),
  }
}
