import { bucketOf } from './counted.ts'
import { histogramText } from './histogram-text.ts'
import { latencyOf } from './latency.ts'

describe('the latency of a push', () => {
  it.each([
    [[7], { n: 1, p50: 7, p95: 7, max: 7 }],
    [[30, 10, 20], { n: 3, p50: 20, p95: 30, max: 30 }],
    [Array.from({ length: 100 }, (_, at) => 100 - at), { n: 100, p50: 50, p95: 95, max: 100 }],
    [[], null],
  ])('of %j is %j', (seconds, expected) => {
    expect(latencyOf(seconds)).toEqual(expected)
  })
})

describe('the histogram of latencies', () => {
  it.each([
    [0, 1],
    [1, 1],
    [1.5, 5],
    [86_400, 86_400],
    [86_401, Number.POSITIVE_INFINITY],
  ])('puts %d s into the bucket up to %d s', (seconds, bucket) => {
    expect(bucketOf(seconds)).toBe(bucket)
  })

  it('is told in the words of Prometheus: each bucket holds the smaller ones too', () => {
    const lines = histogramText([
      { atMost: 60, n: 2, seconds: 80 },
      { atMost: Number.POSITIVE_INFINITY, n: 1, seconds: 90_000 },
    ]).split('\n')
    const name = 'perennial_event_to_property_seconds'
    expect(lines).toContain(`# TYPE ${name} histogram`)
    expect(lines).toContain(`${name}_bucket{le="30"} 0`)
    expect(lines).toContain(`${name}_bucket{le="60"} 2`)
    expect(lines).toContain(`${name}_bucket{le="86400"} 2`)
    expect(lines).toContain(`${name}_bucket{le="+Inf"} 3`)
    expect(lines).toContain(`${name}_sum 90080`)
    expect(lines).toContain(`${name}_count 3`)
  })
})
