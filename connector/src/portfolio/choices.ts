import type { FilterChoices } from '@perennial/shared/wire/filters'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import type { Tx } from '../store/store.ts'
import { isSelected, type Selection } from './selection.ts'

type Choices = Pick<FilterChoices, 'owners' | 'tiers' | 'regions' | 'segments'>
type Found = Record<'owners' | 'tiers' | 'regions', string[]>

/** What the accounts a person may see can be narrowed to. What is not recorded of some is a choice of its own. */
export async function choicesOf(tx: Tx, selection: Selection, { segments }: Config): Promise<Choices> {
  const { rows } = await sql<Found>`
    select array_agg(distinct coalesce(owner_id, 'unknown')) as owners, array_agg(distinct coalesce(tier, 'unknown')) as tiers,
      array_agg(distinct coalesce(region, 'unknown')) as regions
    from portfolio_account a where ${isSelected(selection)}`.execute(tx)
  const { owners, tiers, regions } = rows[0]!
  return {
    owners: labelled(owners, owner => (/^\d+$/.test(owner) ? `Owner ${owner}` : owner)),
    tiers: labelled(tiers),
    regions: labelled(regions),
    segments: segments.map(({ name }) => ({ value: name, label: name })),
  }
}

const labelled = (values: readonly string[] | null, named = (value: string): string => value) =>
  [...(values ?? [])].sort().map(value => ({ value, label: value === 'unknown' ? 'Unknown' : named(value) }))
