import type { DataQuality, ReportedFinding } from '../quality/data-quality.ts'

type Row = (string | number)[]

/** Findings as a table, the one that touches most revenue first, and how each is mended. */
export function findingRows(quality: readonly ReportedFinding[]): Row[] {
  return [
    ['', 'ARR touched', 'count', 'left out', 'what', 'e.g.'],
    ...quality.map(({ code, arr, count, quarantined, label, samples }) => [
      code,
      arr?.map(money).join(' + ') ?? '?',
      count,
      quarantined ? 'yes' : 'no',
      label,
      samples[0] === undefined
        ? ''
        : `${samples[0].name}${samples[0].url === null ? '' : ` ${samples[0].url}`}`,
    ]),
  ]
}

export const toDo = (quality: readonly ReportedFinding[]): string[] => [
  ...new Set(quality.map(({ code, remedy }) => `To do (${code}): ${remedy}`)),
]

/** What scores are made of, and its age. */
export const freshnessRows = ({ freshness }: Pick<DataQuality, 'freshness'>): Row[] => [
  ['data', 'newest', 'days', 'customers that have any'],
  ...freshness.map(({ need, newest, days, accounts }) => [
    need.replaceAll('_', ' '),
    newest ?? '-',
    days ?? '-',
    `${Math.round(accounts * 100)} %`,
  ]),
]

/** The time from an event in the CRM to the property that follows from it. */
export const latencyRows = ({ latency }: Pick<DataQuality, 'latency'>): Row[] => [
  ['run', 'records', 'half within', '95 % within', 'longest'],
  ...latency.map(({ verb, startedAt, n, p50, p95, max }) => [
    `${verb} ${startedAt}`,
    n,
    duration(p50),
    duration(p95),
    duration(max),
  ]),
]

const money = ({ amount, currency }: { amount: number; currency: string }): string =>
  `${currency} ${Math.round(amount).toLocaleString('en-US')}`

function duration(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`
  const minutes = seconds / 60
  return minutes < 120 ? `${Math.round(minutes)} min` : `${Math.round(minutes / 60)} h`
}
