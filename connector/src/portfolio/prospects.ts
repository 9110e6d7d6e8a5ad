import type { Prospect } from '@perennial/shared/forecast/distribution/prospect'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { isSoon } from './metric.ts'
import { isSelected, type Selection } from './selection.ts'
import type { Build } from './stored-builds.ts'

/** A renewal as the distribution takes it, with its day and what is up, in minor units. */
export interface DueProspect extends Prospect {
  due: string
  target: number
}

/** More renewals than this are not put together while a reader waits. */
export const mostForRange = 3000

export const tooMany = (renewals: number): string =>
  `A range is computed for up to ${mostForRange} renewals; these are ${renewals}. Narrow the selection, or look at all accounts.`

/** The selected renewals that are due soon and have an amount, those due first at the front. */
export async function prospectsOf(tx: Tx, build: Build, selection: Selection): Promise<DueProspect[]> {
  const { rows } = await sql<DueProspect>`
    select r.account_id || ' ' || r.due as id, r.cluster, r.probability as renews, r.amounts, r.due::text as due,
      r.target_minor::float8 as target
    from portfolio_renewal r
    join portfolio_account a on a.portal_id = r.portal_id and a.build_id = r.build_id and a.account_id = r.account_id
    where r.portal_id = ${build.portalId} and r.build_id = ${build.buildId} and ${isSoon(build)} and r.expected_minor is not null
      and ${isSelected(selection)}
    order by r.due, r.account_id`.execute(tx)
  return rows
}
