import * as z from 'zod'
import { Settings } from './settings.ts'

/** What a measure without data counts as: nothing, its weight spread over the others (`spread`), or so many points. */
export const MissingPolicy = z.union([z.literal('spread'), z.number().min(0).max(100)])
export type MissingPolicy = z.infer<typeof MissingPolicy>

/** A weight, or a weight with whatever differs from the measure's defaults. */
export const MeasureEntry = z.union([
  z.number().positive(),
  Settings.extend({
    weight: z.number().positive(),
    /** The measure it is read by, where the entry has a name of its own. */
    read: z.string().min(1).optional(),
    label: z.string().min(1).optional(),
    ifMissing: MissingPolicy.optional(),
  }),
])
export type MeasureEntry = z.infer<typeof MeasureEntry>

export const weightOf = (written: MeasureEntry): number =>
  typeof written === 'number' ? written : written.weight

/** The measure an entry is read by. */
export const readBy = (id: string, written: MeasureEntry): string =>
  typeof written === 'number' ? id : (written.read ?? id)
