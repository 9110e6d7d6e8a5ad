import { defaultScorecard } from '@perennial/shared/health/scorecard'
import * as z from 'zod'
import type { Imported } from './imported.ts'

/** The lowest score of the two upper bands, on the other tool's own scale. */
export const TheirBands = z.strictObject({ healthy: z.number(), watch: z.number() }).optional()
type TheirBands = z.infer<typeof TheirBands>

export interface JudgedBands {
  bands: Imported['scorecard']['bands']
  notes: string[]
}

/** Bands on our scale; ours where the file does not say. No other tool keeps an account from flipping at an edge. */
export function bandsOf(theirs: TheirBands, factor = 1): JudgedBands {
  const { healthy, watch } = theirs ?? {}
  if (healthy !== undefined && watch !== undefined)
    return { bands: { healthy: healthy * factor, watch: watch * factor, hysteresis: 0 }, notes: [] }
  const { bands } = defaultScorecard
  return {
    bands: { ...bands, hysteresis: 0 },
    notes: [
      `the file does not say where colours change: healthy from ${bands.healthy}, watch from ${bands.watch}`,
    ],
  }
}
