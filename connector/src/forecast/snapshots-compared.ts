import { addDays, isDay } from '@perennial/shared/day'
import type { Snapshot, SnapshotHead } from '@perennial/shared/forecast/snapshot'
import { diffOf, type SnapshotDiff } from '@perennial/shared/forecast/snapshot-diff'
import { ConfigError } from '../errors.ts'
import { refused } from '../ledger/refusals.ts'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { snapshotHeads, snapshotsById } from './stored-snapshots.ts'

export interface Compared extends SnapshotDiff {
  from: SnapshotHead
  to: SnapshotHead
}

/** Which two snapshots of a period: by id, or the last one taken for a day or before. Null: the last one, and the one a week before it. */
export interface Comparing {
  period: string
  from: string | null
  to: string | null
}

/** What changed between two stored snapshots. Throws ConfigError naming the option that fits none. */
export async function snapshotsCompared(tx: Tx, scope: Scope, asked: Comparing): Promise<Compared> {
  const heads = await snapshotHeads(tx, scope, asked.period)
  const to = named(heads, '--to', asked.to) ?? heads.at(-1)
  const before = to && heads.filter(({ id }) => id !== to.id)
  const from = named(heads, '--from', asked.from) ?? (before && aWeekBefore(before, to))
  if (to === undefined || from === undefined)
    throw new ConfigError(
      `there ${heads.length === 1 ? 'is one snapshot' : 'is no snapshot'} of ${asked.period} to compare`,
      {
        field: '--period',
        remedy:
          'take one each week with `perennial snapshot take`; `perennial snapshot list` shows those there are',
      },
    )
  if (from.currency !== to.currency)
    throw refused(
      '--from',
      from.id,
      `is in ${from.currency}, the other in ${to.currency}`,
      'compare two in one currency',
    )
  const both = await snapshotsById(tx, scope.portalId, [from.id, to.id])
  const itemsOf = ({ id }: SnapshotHead): Snapshot['items'] => both.find(one => one.id === id)!.items
  return { from, to, ...diffOf(itemsOf(from), itemsOf(to)) }
}

function named(heads: readonly SnapshotHead[], option: string, asked: string | null): SnapshotHead | null {
  if (asked === null) return null
  const found = isDay(asked)
    ? heads.findLast(({ asOf }) => asOf <= asked)
    : heads.find(({ id }) => id === asked)
  if (found !== undefined) return found
  throw refused(
    option,
    asked,
    'is no snapshot of the period',
    'give an id or a day from `perennial snapshot list`',
  )
}

/** The last one taken a week before or earlier; where there is none, the first. */
const aWeekBefore = (heads: readonly SnapshotHead[], to: SnapshotHead): SnapshotHead | undefined =>
  heads.findLast(({ asOf }) => asOf <= addDays(to.asOf, -7)) ?? heads.find(({ asOf }) => asOf <= to.asOf)
