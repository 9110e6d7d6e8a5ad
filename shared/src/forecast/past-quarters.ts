import type { PastQuarter } from './distribution/quarter-shock.ts'
import type { RenewalItem } from './item.ts'
import { clusterOf } from './prospects-of.ts'
import { settledOf } from './settled.ts'
import type { Snapshot } from './snapshot.ts'

/** What was forecast of quarters that are over, at the earliest snapshot of each, and what came: the shock is learned from these. */
export function pastQuartersOf(
  snapshots: readonly Snapshot[],
  actual: (snapshot: Snapshot) => readonly RenewalItem[],
): PastQuarter[] {
  const earliest = new Map<string, Snapshot>()
  for (const snapshot of snapshots.filter(({ period }) => period.kind === 'quarter')) {
    const known = earliest.get(snapshot.period.label)
    if (known === undefined || snapshot.asOf < known.asOf) earliest.set(snapshot.period.label, snapshot)
  }
  return [...earliest.values()].flatMap(snapshot => {
    const parents = new Set(snapshot.items.flatMap(({ parent }) => parent ?? []))
    const renewals = settledOf(snapshot.items, actual(snapshot))
      .settled.filter(({ item }) => item.state !== 'decided')
      .map(({ item, renewed }) => ({ cluster: clusterOf(item, parents), renews: item.likelihood, renewed }))
    return renewals.length === 0 ? [] : [{ quarter: snapshot.period.label, renewals }]
  })
}
