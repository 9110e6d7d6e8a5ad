import type { ShownProperty } from '../../kit/crm/CrmSource.ts'
import type { CrmPropertiesResponse } from '../crmHook.ts'
import type { RecordKind } from '../kinds.ts'
import { readProperties } from './definitions.ts'
import type { Hubspot } from './hubspot.ts'
import { ownerName, ownerProperty } from './owner.ts'
import { readable } from './readable.ts'
import { type Choices, choicesOf, readPipelines, stageChoices, stagedBy } from './stages.ts'

interface Asked {
  kind: RecordKind
  names: readonly string[]
  timeZone: string
}

/** Properties of records as a reader sees them: the portal's label and the value in words, null where there is none. */
export async function shownProperties(
  crm: Hubspot,
  { kind, names, timeZone }: Asked,
  rows: readonly CrmPropertiesResponse[],
): Promise<ShownProperty[][]> {
  const definitions = new Map((await readProperties(crm, kind)).map(each => [each.name, each]))
  const choices = await choicesElsewhere(crm, kind, names, rows)
  return rows.map(row =>
    names.map(name => {
      const definition = definitions.get(name)
      const value = row[name]
      return {
        name,
        label: definition?.label ?? name,
        value: value
          ? readable(value, choices.get(name) ?? definition ?? { type: 'string' }, timeZone)
          : null,
      }
    }),
  )
}

/** Labels of owners, pipelines and stages, which HubSpot keeps apart from the definitions of the properties. */
async function choicesElsewhere(
  crm: Hubspot,
  kind: RecordKind,
  names: readonly string[],
  rows: readonly CrmPropertiesResponse[],
): Promise<ReadonlyMap<string, Choices>> {
  const staged = stagedBy[kind]
  const isStaged = staged && (names.includes(staged.pipeline) || names.includes(staged.stage))
  const choices = new Map(isStaged ? stageChoices(kind, await readPipelines(crm, kind)) : [])
  if (names.includes(ownerProperty)) {
    const ids = [...new Set(rows.flatMap(row => row[ownerProperty] ?? []))]
    const named = ids.map(async value => ({ value, label: (await ownerName(crm, value)) ?? value }))
    choices.set(ownerProperty, choicesOf(await Promise.all(named)))
  }
  return choices
}
