/** `npm run bench -- [--only NAME] [--json]`: what the product costs, each figure beside its peer of the same run. */
import { Command, Option } from 'commander'
import { benches } from './bench/benches.ts'
import type { Figure } from './bench/figure.ts'
import { table } from './bench/table.ts'
import { endOnSignal } from './bench/with-ending.ts'

const options = new Command('bench')
  .description('measure, compare, and exit 1 when a limit is missed')
  .addOption(new Option('--only <name>', 'run one benchmark').choices(benches.map(({ name }) => name)))
  .option('--json', 'print the figures as a JSON array')
  .parse()
  .opts<{ only?: string; json?: boolean }>()

endOnSignal()
const chosen = benches.filter(({ name }) => options.only === undefined || name === options.only)
const figures: Figure[] = []
for (const bench of chosen) figures.push(...(await bench.run(line => process.stderr.write(`${line}\n`))))
process.stdout.write(`${options.json ? JSON.stringify(figures) : table(figures, chosen)}\n`)
process.exitCode = figures.every(({ ok }) => ok) ? 0 : 1
