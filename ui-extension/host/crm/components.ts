import type { CrmStatisticsProps } from '@hubspot/ui-extensions/crm'
import type { AssociatedRecord, AssociationQuery, CrmSource, ShownProperty } from '../../kit/crm/CrmSource.ts'
import { everyAssociated, type KindKey, kindNamed, searchAssociated } from './associatedSearch.ts'
import { type PropertyDefinition, readProperties } from './definitions.ts'
import { entryProperties, recordEntry } from './entry.ts'
import type { CrmHooks } from './hooks.ts'
import type { Hubspot } from './hubspot.ts'
import type { Portal } from './portal.ts'
import { readable } from './readable.ts'
import { shownProperties } from './shown.ts'
import { readTrack } from './stageTrack.ts'
import { counted, type Statistic, statisticOf } from './statistic.ts'

type Answered<Question extends keyof CrmSource> = ReturnType<CrmSource[Question]>

const pageLength = 10

/** What the SDK's CRM components on a card are answered. */
export function crmComponents(crm: Hubspot, hooks: CrmHooks, portal: () => Promise<Portal>) {
  return {
    async properties(of: KindKey, names: string[]): Promise<ShownProperty[]> {
      const [row, { timeZone }] = await Promise.all([hooks.properties(of, names), portal()])
      return (await shownProperties(crm, { kind: of.kind, names, timeZone }, [row]))[0] ?? []
    },

    async associated(of: KindKey, query: AssociationQuery): Answered<'associated'> {
      const { propertyColumns: names, preFilters = [], sort, pageSize: limit = pageLength } = query
      const kind = kindNamed(query.objectTypeId)
      const properties = [...new Set([...entryProperties[kind], ...names])]
      const [{ results, total }, { timeZone, currency }] = await Promise.all([
        searchAssociated(crm, of, { kind, groups: [preFilters], properties, sort, limit }),
        portal(),
      ])
      const rows = results.map(record => record.properties)
      const shown = await shownProperties(crm, { kind, names, timeZone }, rows)
      const records = results.map((record, index): AssociatedRecord => {
        const { id, title } = recordEntry(kind, record, { stages: new Map(), currency })
        return { id: Number(id), name: title, url: `/${kind}/${id}`, properties: shown[index] ?? [] }
      })
      return { records, total }
    },

    async statistics(of: KindKey, { objectTypeId, statistics }: CrmStatisticsProps): Answered<'statistics'> {
      const kind = kindNamed(objectTypeId)
      const [definitions, { timeZone }] = await Promise.all([readProperties(crm, kind), portal()])
      const written = async (statistic: Statistic) => {
        const { label, propertyName, filterGroups = [] } = statistic
        const groups = filterGroups.map(({ filters }) => filters)
        const records = await everyAssociated(crm, of, { kind, groups, properties: [propertyName] })
        const values = records.flatMap(({ properties }) => properties[propertyName] || [])
        const definition = definitions.find(({ name }) => name === propertyName)
        return { label, value: inWords(statistic, values, definition, timeZone) }
      }
      return Promise.all(statistics.map(written))
    },

    stages: (of: KindKey): Answered<'stages'> => readTrack(crm, of),
  }
}

/** A count is a number; anything else is of the kind its property is. */
function inWords(
  statistic: Statistic,
  values: readonly string[],
  definition: PropertyDefinition | undefined,
  timeZone: string,
): string | null {
  const number = { type: 'number' }
  const value = statisticOf(statistic, values, definition?.type ?? number.type)
  if (value === null) return null
  const kind = counted.includes(statistic.statisticType) ? number : (definition ?? number)
  return readable(String(value), kind, timeZone)
}
