import { type MeasureEntry, readBy } from './measure-entry.ts'
import { measureById } from './measures.ts'

/** What is wrong with an entry of a scorecard, and what to write instead. */
export interface EntryFault {
  path: string[]
  message: string
}

const ownKeys = new Set(['weight', 'read', 'label', 'ifMissing'])

/** Entries that no measure reads, and settings their measure does not understand. */
export const entryFaults = (entries: Readonly<Record<string, MeasureEntry>>): EntryFault[] =>
  Object.entries(entries).flatMap(([id, written]) => {
    const measure = measureById.get(readBy(id, written))
    if (measure === undefined) return [unknownMeasure(id, written)]
    return Object.keys(typeof written === 'number' ? {} : written)
      .filter(key => !ownKeys.has(key) && !(key in measure.defaults))
      .map(key => ({
        path: [id, key],
        message: `${measure.id} has no setting ${key}; it has ${Object.keys(measure.defaults).join(', ') || 'none'}`,
      }))
  })

const unknownMeasure = (id: string, written: MeasureEntry): EntryFault => ({
  path: typeof written === 'number' || written.read === undefined ? [id] : [id, 'read'],
  message: `unknown measure ${JSON.stringify(readBy(id, written))}; known: ${[...measureById.keys()].join(', ')}`,
})
