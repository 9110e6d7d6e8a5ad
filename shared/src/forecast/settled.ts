import type { RenewalItem } from './item.ts'
import { matched } from './matched.ts'
import type { SnapshotItem } from './snapshot.ts'

/** A renewal that was forecast, and what came of it. */
export interface Settled {
  item: SnapshotItem
  renewed: boolean
  final: number
}

/** Those of a snapshot that are decided by now, and how many are not, or are gone, or of an unknown amount. */
export function settledOf(
  then: readonly SnapshotItem[],
  now: readonly RenewalItem[],
): { settled: Settled[]; open: number } {
  const pairs = matched(then, now).filter(({ before }) => before !== null)
  const settled = pairs.flatMap(({ before, after }) =>
    after === null || after.final === null || before!.expected === null
      ? []
      : [{ item: before!, renewed: after.likelihood === 1, final: after.final }],
  )
  return { settled, open: pairs.filter(({ before }) => before!.expected !== null).length - settled.length }
}
