import { type Day, daysBetween } from '../day.ts'
import type { RenewalItem } from './item.ts'
import { type Settled, settledOf } from './settled.ts'
import type { Snapshot, SnapshotItem } from './snapshot.ts'
import { sumOf } from './totals.ts'

export const voices = ['model', 'owner', 'manager'] as const
export type Voice = (typeof voices)[number]

/** How far off a voice was; minor units. Shares are of what came, null where nothing did. */
export interface Miss {
  forecast: number
  /** Forecast less actual: above zero it promised too much. */
  difference: number
  bias: number | null
}

/** One snapshot of a period that is over, against what came. Only renewals decided by now count, on both sides. */
export interface SnapshotAccuracy extends Record<Voice, Miss> {
  snapshot: string
  period: string
  asOf: Day
  /** Days from the snapshot to the end of the period. */
  daysAhead: number
  settled: number
  /** Renewals of it that are not decided yet. */
  open: number
  actual: number
  p10: number
  p90: number
  /** Whether what came lay between P10 and P90; null while renewals are open. */
  hit: boolean | null
}

/** Over all snapshots, by a group of renewals. */
export interface GroupAccuracy {
  group: string
  renewals: number
  actual: number
  /** Sum of absolute differences by snapshot / actual, and the same with their sign. */
  error: Record<Voice, number | null>
  bias: Record<Voice, number | null>
}

export interface Coverage {
  ahead: string
  snapshots: number
  hits: number
}

export interface Accuracy {
  snapshots: SnapshotAccuracy[]
  byOwner: GroupAccuracy[]
  bySegment: GroupAccuracy[]
  /** Of snapshots with nothing open any more; eight in ten is what P10 to P90 promises. */
  coverage: Coverage[]
}

/** `actual` are the renewals of a snapshot's period and its neighbourhood as they stand now. */
export function accuracyOf(
  snapshots: readonly Snapshot[],
  actual: (snapshot: Snapshot) => readonly RenewalItem[],
): Accuracy {
  const looked = snapshots.map(snapshot => ({ snapshot, ...settledOf(snapshot.items, actual(snapshot)) }))
  const rows = looked.map(({ snapshot, settled, open }) => rowOf(snapshot, settled, open))
  const all = looked.map(({ settled }) => settled)
  return {
    snapshots: rows,
    byOwner: groupsOf(all, ({ owner }) => owner),
    bySegment: groupsOf(all, ({ segment }) => segment),
    coverage: coverageOf(rows),
  }
}

const forecastBy: Readonly<Record<Voice, (item: SnapshotItem) => number>> = {
  model: ({ expected }) => expected!,
  owner: ({ calls, expected }) => calls.owner?.forecast ?? expected!,
  manager: ({ calls, expected }) => calls.manager?.forecast ?? calls.owner?.forecast ?? expected!,
}

const forEach = <T>(of: (voice: Voice) => T): Record<Voice, T> => ({
  model: of('model'),
  owner: of('owner'),
  manager: of('manager'),
})

function rowOf(snapshot: Snapshot, settled: readonly Settled[], open: number): SnapshotAccuracy {
  const { id, period, asOf, range } = snapshot
  const actual = sumOf(settled, ({ final }) => final)
  return {
    snapshot: id,
    period: period.label,
    asOf,
    daysAhead: daysBetween(asOf, period.to),
    settled: settled.length,
    open,
    actual,
    ...forEach(voice => missOf(settled, voice, actual)),
    p10: range.p10,
    p90: range.p90,
    hit: open > 0 || settled.length === 0 ? null : range.p10 <= actual && actual <= range.p90,
  }
}

function missOf(settled: readonly Settled[], voice: Voice, actual: number): Miss {
  const forecast = sumOf(settled, ({ item }) => forecastBy[voice](item))
  return { forecast, difference: forecast - actual, bias: shareOf(forecast - actual, actual) }
}

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

function groupsOf(
  snapshots: readonly (readonly Settled[])[],
  by: (item: SnapshotItem) => string | null,
): GroupAccuracy[] {
  const groups = new Map<string, Settled[][]>()
  for (const settled of snapshots)
    for (const [group, own] of Map.groupBy(settled, ({ item }) => by(item) ?? 'unknown'))
      groups.set(group, [...(groups.get(group) ?? []), own])
  return [...groups].map(([group, own]) => groupOf(group, own)).sort((a, b) => b.actual - a.actual)
}

function groupOf(group: string, snapshots: readonly (readonly Settled[])[]): GroupAccuracy {
  const actual = sumOf(snapshots.flat(), ({ final }) => final)
  const differences = (voice: Voice): number[] =>
    snapshots.map(own => sumOf(own, ({ item, final }) => forecastBy[voice](item) - final))
  return {
    group,
    renewals: snapshots.flat().length,
    actual,
    error: forEach(voice => shareOf(sumOf(differences(voice), Math.abs), actual)),
    bias: forEach(voice =>
      shareOf(
        sumOf(differences(voice), one => one),
        actual,
      ),
    ),
  }
}

const leads = [
  { ahead: '90 days and more', from: 90 },
  { ahead: '60 to 89 days', from: 60 },
  { ahead: '30 to 59 days', from: 30 },
  { ahead: 'less than 30 days', from: Number.NEGATIVE_INFINITY },
] as const

function coverageOf(rows: readonly SnapshotAccuracy[]): Coverage[] {
  const judged = rows.filter(({ hit }) => hit !== null)
  const of = (row: SnapshotAccuracy): string => leads.find(({ from }) => row.daysAhead >= from)!.ahead
  return leads.map(({ ahead }) => {
    const own = judged.filter(row => of(row) === ahead)
    return { ahead, snapshots: own.length, hits: own.filter(({ hit }) => hit).length }
  })
}
