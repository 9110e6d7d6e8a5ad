import { backfill } from './backfill.ts'
import type { Bench } from './figure.ts'
import { memory } from './memory.ts'

/** A new benchmark is one file and one line here. */
export const benches: readonly Bench[] = [backfill, memory]
