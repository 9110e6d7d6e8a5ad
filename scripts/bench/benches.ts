import { backfill } from './backfill.ts'
import { card } from './card.ts'
import type { Bench } from './figure.ts'
import { forecast } from './forecast.ts'
import { health } from './health.ts'
import { ledger } from './ledger.ts'
import { lighthouse } from './lighthouse.ts'
import { memory } from './memory.ts'
import { nochange } from './nochange.ts'
import { risk } from './risk.ts'
import { score } from './score.ts'
import { serve } from './serve.ts'
import { surfaces } from './surfaces.ts'

/** A new benchmark is one file and one line here. */
export const benches: readonly Bench[] = [
  serve,
  backfill,
  memory,
  score,
  card,
  lighthouse,
  nochange,
  ledger,
  health,
  risk,
  forecast,
  surfaces,
]
