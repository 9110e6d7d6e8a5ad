import type { ClosedPeriod } from '@perennial/shared/ledger/adjustments/prior-period'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'

type Row = Omit<ClosedPeriod, 'movements' | 'retention' | 'closedAt'> & {
  figures: Pick<ClosedPeriod, 'movements' | 'retention'>
  knownAt: Date
}

/** The months of a portal that were closed, each by both measures, in order. */
export async function closedPeriods(tx: Tx, portalId: string): Promise<ClosedPeriod[]> {
  const { rows } = await sql<Row>`
    select month, measure, level, policy, currency, figures, closed_by as "closedBy", known_at as "knownAt"
    from period_close where portal_id = ${portalId} order by month, measure`.execute(tx)
  return rows.map(({ figures, knownAt, ...row }) => ({ ...row, ...figures, closedAt: knownAt.toISOString() }))
}

export const closedMonths = async (tx: Tx, portalId: string): Promise<string[]> => [
  ...new Set((await closedPeriods(tx, portalId)).map(({ month }) => month)),
]
