import type { Segment } from '@perennial/shared/lifecycle/segment'
import type { Tx } from '../store/store.ts'
import type { Owners } from '../view/in-book.ts'
import type { Scope } from '../view/scope.ts'
import { changesOfAccount, changesOfSegment } from './membership-changes.ts'
import { monthsOf, type SegmentMonth } from './months.ts'
import { type Spell, spellsOf } from './spells.ts'

/** How a segment moved month by month, from the first account that was ever in it up to the scope's day. */
export async function segmentMonths(
  tx: Tx,
  scope: Scope,
  { name }: Segment,
  owners: Owners = null,
): Promise<SegmentMonth[]> {
  const spells = spellsOf(await changesOfSegment(tx, scope, name, owners))
  const first = spells.map(({ entered }) => entered).sort()[0]
  return first === undefined ? [] : monthsOf(spells, first, scope.asOf)
}

/** Which segments an account was in, and when, up to the scope's day. */
export const accountSpells = async (tx: Tx, scope: Scope, accountId: string): Promise<Spell[]> =>
  spellsOf(await changesOfAccount(tx, scope, accountId))
