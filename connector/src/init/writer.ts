import type { PropertyVersion } from '../record.ts'

/** By whose hand a property's values were mostly written. */
export type Writer = 'people' | 'import' | 'integration' | 'automation'

/**
 * HubSpot's source types, as far as they are documented.
 * https://developers.hubspot.com/docs/api-reference/crm-properties-v3/guide
 */
const hands: readonly [RegExp, Writer][] = [
  [/IMPORT|MIGRATION|BATCH_UPDATE/, 'import'],
  [/CALCULATED|WORKFLOW|AUTOMATION|BOT|SEQUENCE|DEFAULT/, 'automation'],
  [/INTEGRATION|API|SALESFORCE|SYNC|EXTENSION/, 'integration'],
]

export interface Written {
  /** ISO instant of the last write of a value, in the sample. */
  last: string | null
  writer: Writer | null
}

/** When and by whom a property was written last, over the records whose history was read. */
export function writtenBy(property: string, histories: Iterable<readonly PropertyVersion[]>): Written {
  const counts = new Map<Writer, number>()
  let last: string | null = null
  for (const versions of histories) {
    const newest = versions.find(version => version.property === property && version.value !== null)
    if (newest === undefined) continue
    if (last === null || newest.validFrom > last) last = newest.validFrom
    const writer = writerOf(newest.source)
    counts.set(writer, (counts.get(writer) ?? 0) + 1)
  }
  const most = [...counts].toSorted((a, b) => b[1] - a[1])[0]
  return { last, writer: most?.[0] ?? null }
}

const writerOf = (source: string | null): Writer =>
  hands.find(([pattern]) => pattern.test(source ?? ''))?.[1] ?? 'people'
