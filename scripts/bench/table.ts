import { columns } from '../../connector/src/cli/output.ts'
import type { Bench, Figure } from './figure.ts'

/** Figures as a table, with what each benchmark compares below it. */
export function table(figures: readonly Figure[], benches: readonly Bench[]): string {
  const header = ['', 'value', 'unit', 'peer', 'ratio', 'limit', '']
  const rows = figures.map(({ name, value, unit, peer, ratio, limit, ok }) => [
    name,
    value,
    unit,
    peer ?? '-',
    ratio ?? '-',
    limit ?? '-',
    ok ? 'ok' : 'MISSED',
  ])
  const about = benches.map(bench => `${bench.name}: ${bench.about}`)
  return [columns([header, ...rows]), '', ...about].join('\n')
}
