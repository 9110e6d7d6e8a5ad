import { measureById } from '@perennial/shared/health/measures'
import type { Scale } from '@perennial/shared/health/scale'
import * as z from 'zod'
import { ConfigError } from '../../errors.ts'
import type { WrittenEntry } from './imported.ts'

/** Where a measure's number is found here: a property of the company, a usage metric, or a measure of ours that reads it. */
export const Source = {
  property: z.string().min(1).optional(),
  metric: z.string().min(1).optional(),
  /** For a metric: over how many days. */
  days: z.int().min(1).optional(),
  reads: z.string().min(1).optional(),
}
export type Source = z.infer<z.ZodObject<typeof Source>>

/** What a measure becomes, but for its weight, and what there is to say about it. */
export interface Sourced {
  entry: Omit<WrittenEntry, 'weight'>
  notes: string[]
}

/** How numbers or choices become values; null where the number is a value of 0..100 already. */
export type Worth = { scale: Scale } | { levels: Record<string, number> } | null

/** An entry that reads what the file names; a measure that names nothing reads a property called like itself. */
export function sourced(name: string, source: Source, worth: Worth): Sourced {
  const { property, metric, days, reads } = source
  if (reads !== undefined) return byMeasure(name, reads, worth)
  if (metric !== undefined)
    return {
      entry: {
        read: 'usage_level',
        label: name,
        metrics: [metric],
        ...(days ? { windowDays: days } : {}),
        ...worth,
      },
      notes: [],
    }
  return {
    entry: { read: 'company_property', label: name, property: property ?? nameFor(name), ...worth },
    notes:
      property === undefined
        ? [
            `${name}: the file names neither property nor metric; it reads the property ${nameFor(name)}, which must exist`,
          ]
        : [],
  }
}

function byMeasure(name: string, reads: string, worth: Worth): Sourced {
  const measure = measureById.get(reads)
  if (measure === undefined)
    throw new ConfigError(`${name}: there is no measure ${JSON.stringify(reads)}`, {
      field: 'reads',
      remedy: `write one of: ${[...measureById.keys()].join(', ')}`,
    })
  const { defaults } = measure
  if (worth === null)
    return { entry: { read: reads, label: name }, notes: [`${name}: scored by ${reads} with its own scale`] }
  if (Object.keys(worth).every(key => key in defaults))
    return { entry: { read: reads, label: name, ...worth }, notes: [] }
  if ('scale' in worth && 'byTenure' in defaults)
    return { entry: { read: reads, label: name, byTenure: [{ fromDays: 0, scale: worth.scale }] }, notes: [] }
  return {
    entry: { read: reads, label: name },
    notes: [`${name}: ${reads} cannot be told thresholds; it uses its own`],
  }
}

/** A name of words as one of letters and underscores. */
export const nameFor = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '') || 'measure'

/** The name as it is, or with a number behind it where it is taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}_${number}`
    if (!taken.has(free)) return free
  }
}
