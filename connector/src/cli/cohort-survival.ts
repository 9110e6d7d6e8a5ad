import { type SurvivalByGroup, survivalByGroup } from '@perennial/shared/ledger/cohorts/survival-by-group'
import { Command } from 'commander'
import { type LifetimeColumns, readLifetimes } from '../cohort/lifetimes-file.ts'
import { numbersOption, required } from './cohort-options.ts'
import { survivalCsv, survivalText } from './cohort-survival-text.ts'
import { emit } from './output.ts'
import { running } from './verb.ts'

interface SurvivalOptions {
  lifetimes?: string
  time?: string
  event?: string
  group?: string
  entry?: string
  at?: string
  json?: boolean
  csv?: boolean
}

export const cohortSurvival = new Command('survival')
  .description('estimate how long customers stay from lifetimes, some of which have not ended')
  .option('--lifetimes <file>', 'CSV: a row for each customer')
  .option('--time <column>', 'how long the customer was watched, in any unit')
  .option(
    '--event <column[=value]>',
    'whether the customer left then: 1, 0, true, false, or the value that says so',
  )
  .option('--group <column>', 'estimate each group and test whether they differ')
  .option('--entry <column>', 'the age from which the customer was watched, when that was not from the start')
  .option('--at <times>', 'print survival at these times, e.g. 90,180')
  .option('--csv', 'print a row for each group as CSV')
  .option('--json', 'print the result as JSON')
  .action(
    running(async (options: SurvivalOptions) => {
      const times = numbersOption('--at', options.at, {
        fits: time => time >= 0,
        remedy: 'write e.g. --at 90,180',
      })
      const report = await survivalReport(options, times)
      emit(options.json === true, report, () => (options.csv ? survivalCsv(report) : survivalText(report)))
      return 0
    }),
  )

async function survivalReport(options: SurvivalOptions, times: readonly number[]): Promise<SurvivalByGroup> {
  const file = required('--lifetimes', options.lifetimes, 'name the CSV file')
  const { groups, warnings } = await readLifetimes(file, columnsIn(options))
  const found = survivalByGroup(groups, times)
  return { ...found, warnings: [...warnings, ...found.warnings] }
}

function columnsIn({ time, event, group, entry }: SurvivalOptions): LifetimeColumns {
  const [column, ...value] = required('--event', event, 'name the column that says who left').split('=')
  return {
    time: required('--time', time, 'name the column that holds how long'),
    event: column!,
    eventValue: value.length === 0 ? null : value.join('='),
    group: group ?? null,
    entry: entry ?? null,
  }
}
