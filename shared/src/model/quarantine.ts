import * as z from 'zod'

/** A kind of data of an account that would mislead, and why. Measures that need it are unknown. */
export const Quarantine = z.object({ need: z.string(), because: z.string() })
export type Quarantine = z.infer<typeof Quarantine>
