import type { ExchangeRate } from '@perennial/shared/model/exchange-rate'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'

/** Imported exchange rates in the order of their days; of a day's rates for a currency the one known last. */
export async function importedRates(
  tx: Tx,
  portalId: string,
  knownBefore: Date | null,
): Promise<ExchangeRate[]> {
  const { rows } = await sql<{ content: ExchangeRate }>`
    select distinct on (key) content from imported
    where portal_id = ${portalId} and kind = 'rate'
      and (${knownBefore}::timestamptz is null or known_from < ${knownBefore})
    order by key, known_from desc, recorded_at desc`.execute(tx)
  return rows
    .map(({ content }) => content)
    .sort((a, b) => (a.on !== b.on ? (a.on < b.on ? -1 : 1) : a.currency < b.currency ? -1 : 1))
}
