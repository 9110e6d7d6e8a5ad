import { linesAnAccount, withContractLines } from './contract-lines.ts'
import { type Bench, judged } from './figure.ts'
import type { Measured } from './measured.ts'
import { runHere } from './processes/job.ts'
import { withScratch } from './scratch.ts'

const few = 10_000
const many = 100_000
const parts = ['build', 'retention', 'movements', 'triangle'] as const
type Costs = Record<(typeof parts)[number], Measured>

/** What a million contract lines cost, and that an account does not cost more for there being many. */
export const ledger: Bench = {
  name: 'ledger',
  about: `${(many * linesAnAccount).toLocaleString('en-US')} contract lines of ${many.toLocaleString('en-US')} accounts read and made a ledger of, asked for retention with intervals, twelve months of movements and the cohort triangle; peer: a tenth of them, times ten`,
  run: say =>
    withScratch(async scratch => {
      const costOf = async (accounts: number): Promise<Costs> => {
        const database = `ledger_${accounts}`
        const url = await scratch.database(database)
        say(`ledger: filling in ${accounts * linesAnAccount} lines`)
        await withContractLines(url, accounts)
        say(`ledger: asking ${accounts} accounts`)
        const costs = JSON.parse(await runHere('ledger.ts', url)) as Costs
        await scratch.drop(database)
        return costs
      }
      const [small, large] = [await costOf(few), await costOf(many)]
      const seconds = (costs: Costs, part: keyof Costs) => costs[part].elapsedMs / 1000
      const total = (costs: Costs) => parts.reduce((sum, part) => sum + seconds(costs, part), 0)
      return [
        ...parts.map(part =>
          judged({
            name: `ledger ${part}`,
            unit: 's',
            value: seconds(large, part),
            peer: (seconds(small, part) * many) / few,
          }),
        ),
        judged({
          name: 'ledger cost an account',
          unit: 'ms',
          value: (total(large) * 1000) / many,
          peer: (total(small) * 1000) / few,
          limit: 1.3,
        }),
        judged({ name: 'ledger peak memory', unit: 'MiB', value: large.triangle.peakRssMb }),
      ]
    }),
}
