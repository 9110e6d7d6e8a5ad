import type { FilterChoices } from '@perennial/shared/wire/filters'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import { ownerNamed } from '../mirror/owners.ts'
import type { Tx } from '../store/store.ts'
import { isSelected, type Selection } from './selection.ts'

type Choices = Pick<FilterChoices, 'owners' | 'tiers' | 'regions' | 'segments'>
interface Found extends Record<'tiers' | 'regions', string[] | null> {
  owners: { value: string; label: string }[] | null
}

/** What the accounts a person may see can be narrowed to. What is not recorded of some is a choice of its own. */
export async function choicesOf(tx: Tx, selection: Selection, { segments }: Config): Promise<Choices> {
  const { rows } = await sql<Found>`
    select (
        select json_agg(json_build_object('value', value, 'label', label) order by value = 'unknown', label, value)
        from (
          select distinct coalesce(owner_id, 'unknown') as value, coalesce(${ownerNamed(sql`a.owner_id`)}, 'Unknown') as label
          from portfolio_account a where ${isSelected(selection)}) as owner) as owners,
      array_agg(distinct coalesce(tier, 'unknown')) as tiers,
      array_agg(distinct coalesce(region, 'unknown')) as regions
    from portfolio_account a where ${isSelected(selection)}`.execute(tx)
  const { owners, tiers, regions } = rows[0]!
  return {
    owners: owners ?? [],
    tiers: labelled(tiers),
    regions: labelled(regions),
    segments: segments.map(({ name }) => ({ value: name, label: name })),
  }
}

const labelled = (values: readonly string[] | null) =>
  [...(values ?? [])].sort().map(value => ({ value, label: value === 'unknown' ? 'Unknown' : value }))
