import { growth } from './growth.ts'
import { productFit } from './product-fit.ts'
import { seatUse } from './seat-use.ts'
import { seatsAtLimit } from './seats-at-limit.ts'
import { sentiment } from './sentiment.ts'
import type { Sign } from './sign.ts'

/**
 * The signs of expansion, in the order in which they are told. Their weights sum to 100, those that need no seats to less
 * than half: where seats are not known there is no score.
 */
export const signs: readonly Sign[] = [seatUse, seatsAtLimit, growth, productFit, sentiment]
