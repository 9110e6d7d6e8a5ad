import type pg from 'pg'
import type { Mapping } from '../config/mapping.ts'

export const oddKinds = {
  unknown_account:
    'no company or contract of the portal has this name: not stored, import again once it exists',
  outside_contract: 'the day lies outside the contract the usage is booked on: stored as found',
  duplicate_id: 'the same row id occurs more than once: all of them stored as found',
} as const
export type OddKind = keyof typeof oddKinds

/** A row that makes no sense by itself. Nothing is dropped in silence. */
export interface OddRow {
  kind: OddKind
  row: number
  value: string
}

/** Looks at the loaded rows (temporary tables `incoming` and `owner`) for what makes no sense. */
export async function oddRows(client: pg.PoolClient, portalId: string, mapping: Mapping): Promise<OddRow[]> {
  const { rows } = await client.query<OddRow>(
    `select 'unknown_account' as kind, i.row, i.ref as value from incoming i
       where not exists (select 1 from owner o where o.ref = lower(i.ref) and o.by_contract = i.by_contract)
     union all
     select 'duplicate_id', i.row, i.id from incoming i
       join (select id, min(row) as first from incoming where id <> '' group by id having count(*) > 1) d on d.id = i.id
       where i.row <> d.first
     union all
     select 'outside_contract', i.row, i.ref || ' on ' || i.day from incoming i
       join owner o on o.ref = lower(i.ref) and o.by_contract = i.by_contract
       join record r on r.portal_id = $1 and r.kind = 'deal' and r.id = o.contract_id
       where i.day::text < left(r.properties->>$2, 10) or i.day::text > left(r.properties->>$3, 10)
     order by 1, 2`,
    [portalId, mapping.deal.start, mapping.deal.end],
  )
  return rows
}

export function countOdd(odd: readonly OddRow[]): Partial<Record<OddKind, number>> {
  return Object.fromEntries(
    [...Map.groupBy(odd, ({ kind }) => kind)].map(([kind, rows]) => [kind, rows.length]),
  )
}
