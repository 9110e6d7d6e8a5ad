import * as z from 'zod'

const one = z.union([z.string().min(1), z.number(), z.boolean()])

/** A range of figures as people write it, or the choices that count for a colour. */
export const Threshold = z.union([one, z.array(one).min(1)]).optional()
