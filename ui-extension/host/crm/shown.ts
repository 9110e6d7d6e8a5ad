import type { ShownProperty } from '../../kit/crm/CrmSource.ts'
import type { CrmPropertiesResponse } from '../crmHook.ts'
import type { RecordKind } from '../kinds.ts'
import { type PropertyDefinition, readProperties } from './definitions.ts'
import type { Hubspot } from './hubspot.ts'
import { ownerName, ownerProperty } from './owner.ts'
import { readable } from './readable.ts'
import { readPipelines, stagedBy } from './stages.ts'

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
  const options = await optionsElsewhere(crm, kind, names, rows)
  return rows.map(row =>
    names.map(name => {
      const definition = definitions.get(name)
      const value = row[name]
      return {
        name,
        label: definition?.label ?? name,
        value: value ? inWords(value, definition, options.get(name), timeZone) : null,
      }
    }),
  )
}

type Options = NonNullable<PropertyDefinition['options']>

const inWords = (
  value: string,
  definition: PropertyDefinition | undefined,
  options: Options | undefined,
  timeZone: string,
): string =>
  options
    ? readable(value, { type: 'enumeration', options }, timeZone)
    : readable(value, definition ?? { type: 'string' }, timeZone)

/** Labels of owners, pipelines and stages, which HubSpot keeps apart from the definitions of the properties. */
async function optionsElsewhere(
  crm: Hubspot,
  kind: RecordKind,
  names: readonly string[],
  rows: readonly CrmPropertiesResponse[],
): Promise<Map<string, Options>> {
  const options = new Map<string, Options>()
  const staged = stagedBy[kind]
  if (staged && (names.includes(staged.pipeline) || names.includes(staged.stage))) {
    const pipelines = await readPipelines(crm, kind)
    options.set(staged.pipeline, pipelines.map(asOption))
    options.set(
      staged.stage,
      pipelines.flatMap(({ stages }) => stages.map(asOption)),
    )
  }
  if (names.includes(ownerProperty)) {
    const ids = [...new Set(rows.flatMap(row => row[ownerProperty] ?? []))]
    const named = ids.map(async value => ({ value, label: (await ownerName(crm, value)) ?? value }))
    options.set(ownerProperty, await Promise.all(named))
  }
  return options
}

const asOption = ({ id, label }: { id: string; label: string }) => ({ value: id, label })
