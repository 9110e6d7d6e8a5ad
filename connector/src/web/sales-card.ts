import { tellsOfHealth } from '@perennial/shared/fields'
import { type Tier, tierLabel } from '@perennial/shared/lifecycle/tier'
import { notScored } from '@perennial/shared/risk/expansion/blocks'
import type { Expansion } from '@perennial/shared/risk/expansion/expansion'
import type { SalesCard } from '@perennial/shared/wire/sales-card'
import { sql } from 'kysely'
import type { Mapping } from '../config/mapping.ts'
import type { Tx } from '../store/store.ts'

/** What was last concluded of a company, as far as it bears on what sales may be told. */
export interface SalesFacts {
  id: string
  name: string
  /** Null where it was never concluded. */
  expansion: Pick<Expansion, 'flag' | 'because' | 'blockedBy'> | null
  /** Name of the tier. */
  tier: string | null
}

/** Null for a company that is not mirrored. One absorbed in a merge answers under its old id too. */
export async function salesFacts(
  tx: Tx,
  portalId: string,
  { company }: Mapping,
  asked: string,
): Promise<SalesFacts | null> {
  const { rows } = await sql<SalesFacts>`
    select r.id, coalesce(nullif(trim(r.properties->>${company.name}::text), ''), 'Company ' || r.id) as name,
      case jsonb_typeof(s.detail->'expansion') when 'object' then s.detail->'expansion' end as expansion, s.detail->>'tier' as tier
    from (select coalesce((
      select id from alias where portal_id = ${portalId} and kind = 'company' and old_id = ${asked}), ${asked}) as id offset 0) present
    join record r on r.portal_id = ${portalId} and r.kind = 'company' and r.id = present.id
    left join lateral (
      select detail from account_score where portal_id = r.portal_id and account_id = r.id
      order by sequence desc limit 1) s on true
    where r.archived_at is null`.execute(tx)
  return rows[0] ?? null
}

/** What sales are told of it; not the tier where one is given by health or risk. An account of which nothing is known is not free to be pursued: it is unknown. */
export function salesProjection(
  { id, name, expansion, tier }: SalesFacts,
  tiers: readonly Tier[],
): Pick<SalesCard, 'account' | 'expansion' | 'because' | 'tier' | 'doNotPursue'> {
  const isKnown = expansion !== null && !expansion.blockedBy.includes(notScored)
  const isBlocked = expansion?.blockedBy.some(reason => reason !== notScored) === true
  return {
    account: { id, name },
    expansion: isKnown ? expansion.flag : isBlocked ? false : null,
    because: isKnown && expansion.flag ? expansion.because : '',
    tier: tier === null || tellsOfHealth(tiers) ? null : tierLabel(tiers, tier),
    doNotPursue: isBlocked ? true : isKnown ? false : null,
  }
}
