import { type Bucket, buckets } from './counted.ts'

const name = 'perennial_event_to_property_seconds'

/**
 * The latencies of all portals in Prometheus's text format. Written by hand: they are counted by whoever pushed, and the client
 * library only tells what its own process observed.
 * https://prometheus.io/docs/instrumenting/exposition_formats/
 */
export function histogramText(counted: readonly Bucket[]): string {
  const upTo = (edge: number): number =>
    total(counted.filter(({ atMost }) => atMost <= edge).map(({ n }) => n))
  return [
    `# HELP ${name} Time from an event in the CRM until the properties that followed from it were written`,
    `# TYPE ${name} histogram`,
    ...buckets.map(
      edge => `${name}_bucket{le="${edge === Number.POSITIVE_INFINITY ? '+Inf' : edge}"} ${upTo(edge)}`,
    ),
    `${name}_sum ${total(counted.map(({ seconds }) => seconds))}`,
    `${name}_count ${total(counted.map(({ n }) => n))}`,
    '',
  ].join('\n')
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)
