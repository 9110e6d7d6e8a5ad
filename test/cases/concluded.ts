import type { FreshDatabase } from '../database.ts'
import { portalId } from '../small-portal.ts'

/** What was last concluded of a customer; what is not said is unremarkable. */
export interface Concluded {
  id: string
  asOf: string
  risk?: number | null
  band?: string
  /** Minor units of `currency`; null when unknown. */
  arr?: number | null
  currency?: string
  date?: string | null
  noticeDate?: string | null
  autoRenews?: boolean | null
  lastTouch?: string | null
  /** What each measure read, 0..100. */
  readings?: Readonly<Record<string, number>>
  portal?: string
}

/** Stores conclusions as scoring would, without the facts that lead to them, so that tests choose the risk. */
export async function conclude({ owner }: FreshDatabase, ...accounts: readonly Concluded[]): Promise<void> {
  for (const one of accounts) await concludeOne(owner, one)
}

async function concludeOne(owner: FreshDatabase['owner'], one: Concluded): Promise<void> {
  const { id, asOf, risk = 0.5, band = 'at_risk', readings = {}, portal = portalId } = one
  const { rows } = await owner.query<{ sequence: number }>(
    `insert into account_score (portal_id, account_id, as_of, sequence, version, band, coverage, detail)
     select $1, $2, $3::date, coalesce(max(sequence), 0) + 1, 1, $4, 1, $5
     from account_score where portal_id = $1 and account_id = $2
     returning sequence`,
    [portal, id, asOf, band, JSON.stringify(detailOf(one, risk))],
  )
  for (const [entry, value] of Object.entries(readings))
    await owner.query(
      `insert into measure_reading (portal_id, account_id, entry, sequence, as_of, state, value, weight, points, detail, digest)
       values ($1, $2, $3, $4, $5, 'known', $6, 0.2, 0, $7, '')`,
      [
        portal,
        id,
        entry,
        rows[0]!.sequence,
        asOf,
        value,
        { label: entry, because: `${entry} reads ${value}` },
      ],
    )
  await owner.query(
    `insert into projection (portal_id, kind, id, account_id, properties) values ($1, 'company', $2, $2, $3)
     on conflict (portal_id, kind, id) do update set properties = excluded.properties`,
    [
      portal,
      id,
      JSON.stringify({ perennial_expansion_flag: 'false', perennial_last_touch: one.lastTouch ?? null }),
    ],
  )
}

function detailOf(one: Concluded, risk: number | null): object {
  const { arr = 100_000, currency = 'EUR', date = '2026-09-30', noticeDate = null, autoRenews = null } = one
  return {
    arr: arr === null ? null : { totals: [{ minor: arr, currency }] },
    renewal: { date, noticeDate, autoRenews },
    probability:
      risk === null ? null : { renews: 1 - risk, low: 0.9 * (1 - risk), high: 1, because: 'as told' },
  }
}
