import { largestFirst, type Money, totals } from '../../money.ts'
import type { Entry } from '../entries.ts'
import type { QualityFinding, QualityRecord, SuspectRecord, Suspicion } from './quality-finding.ts'

/** How many records of a finding are named, unless asked otherwise. */
const sampled = 5

/** What rests on each suspicion; the one that touches most revenue first. Those without any record are none. */
export function qualityFindings(
  suspicions: readonly Suspicion[],
  arrOf: ReadonlyMap<string, readonly Money[]>,
  entries: readonly Entry[],
  most = sampled,
): QualityFinding[] {
  return suspicions
    .filter(({ records }) => records.length > 0)
    .map(one => findingOf(one, arrOf, entries, most))
    .sort(mostRevenueFirst)
}

function findingOf(
  suspicion: Suspicion,
  arrOf: ReadonlyMap<string, readonly Money[]>,
  entries: readonly Entry[],
  most: number,
): QualityFinding {
  const { code, label, records, amounts, quarantined, remedy } = suspicion
  const revenue = ({ accountId }: SuspectRecord): readonly Money[] => arrOf.get(accountId ?? '') ?? []
  const accounts = new Set(records.flatMap(({ accountId }) => accountId ?? []))
  const arr = totals([...[...accounts].flatMap(id => arrOf.get(id) ?? []), ...(amounts ?? [])])
  return {
    code,
    label,
    count: records.length,
    samples: records
      .toSorted((a, b) => largestFirst(revenue(a), revenue(b)) || byId(a, b))
      .slice(0, most)
      .map(({ kind, id, name, url }) => ({ kind, id, name, url })),
    arr: arr.length === 0 ? null : arr,
    measures: misledBy(suspicion, entries),
    quarantined,
    remedy,
  }
}

/** The lines of scorecards a suspicion is about, by id. */
export function misledBy(
  { needs, entries: named }: Pick<Suspicion, 'needs' | 'entries'>,
  entries: readonly Entry[],
): string[] {
  const misled = entries.filter(({ measure }) => measure.needs.some(need => needs.includes(need)))
  return [...new Set(named ?? misled.map(({ id }) => id))].sort()
}

const byId = (a: QualityRecord, b: QualityRecord): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const mostRevenueFirst = (a: QualityFinding, b: QualityFinding): number =>
  largestFirst(a.arr ?? [], b.arr ?? []) || b.count - a.count || (a.code < b.code ? -1 : 1)
