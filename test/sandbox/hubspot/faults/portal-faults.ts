import { mergeRecords } from '../api/merge.ts'
import type { End } from '../portal/links.ts'
import { objectFactsOf } from '../portal/object-types.ts'
import type { Property } from '../portal/property.ts'
import { calculation, edited, person, type RecordState } from '../portal/record-state.ts'
import { isDerived } from '../portal/values.ts'
import type { Fault, FaultOptions, Scene } from './fault.ts'

/** Faults in which the portal's data changes under the reader: at once, or after so many calls. */
export const portalFaults = {
  'same-timestamp': {
    row: 3,
    means: 'Gives count records (default 10,050) one and the same modified millisecond, as a bulk edit does',
    kind: 'portal',
    times: 1,
    change: (scene, options) => {
      for (const record of chosen(scene, options, 10_050)) put(scene, { ...record, updatedMs: scene.nowMs })
    },
  },
  'moving-pages': {
    row: 5,
    means:
      'After each matching answer, edits the first count records (default 1) it showed, so that later pages shift',
    kind: 'seen',
    match: '/search',
    times: 10,
    change: (scene, seenIds, { count = 1 }) => {
      for (const id of seenIds.slice(0, count)) {
        const record = live(scene, id)
        if (record) put(scene, { ...record, updatedMs: scene.nowMs })
      }
    },
  },
  'silent-archive': {
    row: 6,
    means: 'Archives ids, or count records (default 1), without touching their modified date',
    kind: 'portal',
    times: 1,
    change: (scene, options) => {
      for (const record of chosen(scene, options, 1)) put(scene, { ...record, archivedMs: scene.nowMs })
    },
  },
  'merge-mid-run': {
    row: 8,
    means: 'Merges the second of ids into the first (default: the first two records)',
    kind: 'portal',
    times: 1,
    change: (scene, options) => {
      const [primary, absorbed] = chosen(scene, options, 2)
      if (primary && absorbed) mergeRecords(scene.portal, scene.type, primary.id, absorbed.id, scene.nowMs)
    },
  },
  'late-association': {
    row: 9,
    means:
      'Links the two ids (`notes/12`, `companies/3`; default the first note and company) without touching either record',
    kind: 'portal',
    times: 1,
    change: ({ portal }, { ids = [] }) => {
      const from = endOf(portal, ids[0] ?? 'notes')
      const to = endOf(portal, ids[1] ?? 'companies')
      const type = from && to && portal.links.defaultType(from.type, to.type)
      if (type) portal.links.add(from, to, type.typeId)
    },
  },
  'calculated-silent': {
    row: 11,
    means:
      'Adds one to a calculated property (default the first numeric one) of count records, the modified date untouched',
    kind: 'portal',
    times: 1,
    change: (scene, options) => {
      const name = options.property ?? calculatedNumber(scene)?.name
      if (name === undefined) return
      for (const record of chosen(scene, options, 1)) {
        const next = String(Number(record.properties[name] ?? 0) + 1)
        put(scene, edited(record, { [name]: next }, calculation, scene.nowMs))
      }
    },
  },
  'odd-values': {
    row: 12,
    means:
      'Writes N/A into numbers, an empty text into unset texts and an epoch into dates of count records (default 1)',
    kind: 'portal',
    times: 1,
    change: (scene, options) => {
      for (const record of chosen(scene, options, 1))
        put(scene, edited(record, oddValues(scene, record, options), person, scene.nowMs))
    },
  },
  'property-removed': {
    row: 13,
    means: 'Archives the property in the middle of a run',
    kind: 'portal',
    times: 1,
    change: (scene, options) => redefine(scene, options, { archivedMs: scene.nowMs }),
  },
  'property-retyped': {
    row: 13,
    means: 'Turns the property into a text in the middle of a run',
    kind: 'portal',
    times: 1,
    change: (scene, options) => redefine(scene, options, { type: 'string', fieldType: 'text', options: [] }),
  },
} satisfies Record<string, Fault>

const put = (scene: Scene, record: RecordState): void => scene.portal.put(scene.type, record, scene.nowMs)

const live = ({ portal, type }: Scene, id: string): RecordState | undefined =>
  portal.collections[type].findLive(id)

function chosen(scene: Scene, { ids, count }: FaultOptions, usual: number): RecordState[] {
  if (!ids) return scene.portal.collections[scene.type].live.page(0, count ?? usual)
  return ids.map(id => live(scene, id)).filter(record => record !== undefined)
}

/** `type/id`, or the first live record of a type. */
function endOf(portal: Scene['portal'], text: string): End | undefined {
  const [name = '', named] = text.split('/')
  const type = objectFactsOf(name)?.name
  if (!type) return undefined
  const id = named ?? portal.collections[type].live.page(0, 1)[0]?.id
  return id === undefined ? undefined : { type, id }
}

const properties = ({ portal, type }: Scene): Property[] => [...portal.schemas[type].properties.values()]

const calculatedNumber = (scene: Scene): Property | undefined =>
  properties(scene).find(
    each => each.calculated && each.type === 'number' && !isDerived(scene.type, each.name),
  )

function oddValues(scene: Scene, record: RecordState, { property }: FaultOptions): Record<string, string> {
  const odd: Partial<Record<Property['type'], (value: string | undefined) => string | undefined>> = {
    number: value => (value === undefined ? undefined : 'N/A'),
    string: value => (value === undefined ? '' : undefined),
    date: value => (value === undefined ? undefined : String(Date.parse(value))),
    datetime: value => (value === undefined ? undefined : String(Date.parse(value))),
  }
  const values = properties(scene)
    .filter(each => !isDerived(scene.type, each.name) && (property === undefined || each.name === property))
    .map(each => [each.name, odd[each.type]?.(record.properties[each.name])] as const)
  return Object.fromEntries(
    values.filter((entry): entry is readonly [string, string] => entry[1] !== undefined),
  )
}

function redefine(scene: Scene, { property = '' }: FaultOptions, change: Partial<Property>): void {
  const schema = scene.portal.schemas[scene.type].properties
  const definition = schema.get(property)
  if (definition) schema.set(property, { ...definition, ...change, updatedMs: scene.nowMs })
}
