import { Command } from 'commander'
import { readCohorts } from '../cohort/cohorts-file.ts'
import { type FitQuestion, fitReport } from '../cohort/fit-report.ts'
import type { Series } from '../cohort/series.ts'
import { readSurvival } from '../cohort/survival-file.ts'
import { fitCsv, fitText } from './cohort-fit-text.ts'
import { numberOption, numbersOption, required, wholeFrom, wrongUse } from './cohort-options.ts'
import { emit } from './output.ts'
import { running } from './verb.ts'

interface FitOptions {
  survival?: string
  column?: string
  cohorts?: string
  model: string
  calibrate?: string
  customers?: string
  derl?: boolean
  discount?: string
  renewals?: string
  json?: boolean
  csv?: boolean
}

const models = ['sbg', 'bdw', 'best'] as const
const usualCustomers = 1000
const usualRenewals = '1,2,3,4,5'

export const cohortFit = new Command('fit')
  .description('fit a retention curve to cohorts and project it')
  .option(
    '--survival <file>',
    'CSV: a row for each period from 0, the share that survives in percent or fractions',
  )
  .option('--column <name>', 'which column of it, when there are several')
  .option(
    '--cohorts <file>',
    'CSV: customers left, a column for each cohort and a row for each period from 0',
  )
  .option('--model <name>', `${models.join(', ')}; best is the one with the smallest BIC`, 'best')
  .option('--calibrate <periods>', 'fit periods 1 to this one and hold the later ones out')
  .option('--customers <count>', `how many customers the shares stand for (default: ${usualCustomers})`)
  .option('--derl', 'discounted expected residual lifetime just before a renewal, in payments')
  .option('--discount <rate>', 'for --derl: discount rate a period, a fraction')
  .option('--renewals <list>', `for --derl: before which renewals (default: ${usualRenewals})`)
  .option('--csv', 'print a row for each period as CSV')
  .option('--json', 'print the result as JSON')
  .action(
    running(async (options: FitOptions) => {
      const question = questionIn(options)
      const report = fitReport(await cohortsIn(options), question)
      emit(options.json === true, report, () => (options.csv ? fitCsv(report) : fitText(report)))
      return 0
    }),
  )

function questionIn({ model, calibrate, ...options }: FitOptions): FitQuestion {
  const known = models.find(one => one === model)
  if (!known) throw wrongUse('--model', `${JSON.stringify(model)} is not known`, `use: ${models.join(', ')}`)
  return {
    model: known,
    calibrate: numberOption('--calibrate', calibrate, wholeFrom(1)),
    customersBasis: (options.cohorts ?? options.customers) ? 'stated' : 'assumed',
    ...derlIn(options),
  }
}

function derlIn({ derl, discount, renewals }: Pick<FitOptions, 'derl' | 'discount' | 'renewals'>) {
  if (!derl && discount === undefined && renewals === undefined) return {}
  if (!derl) throw wrongUse('--derl', 'is missing', '--discount and --renewals say what --derl computes')
  const fraction = {
    fits: (rate: number) => rate >= 0.0001 && rate < 1,
    remedy: 'give a fraction a period from 0.0001 to below 1, e.g. 0.1 for 10 %',
  }
  return {
    derl: {
      discount: numberOption('--discount', required('--discount', discount, fraction.remedy), fraction)!,
      renewals: numbersOption('--renewals', renewals ?? usualRenewals, wholeFrom(1)),
    },
  }
}

async function cohortsIn({ survival, cohorts, column, customers }: FitOptions): Promise<Series[]> {
  if ((survival === undefined) === (cohorts === undefined))
    throw wrongUse('--survival', 'one file is fitted', 'give either --survival FILE or --cohorts FILE')
  if (cohorts === undefined) {
    const size = numberOption('--customers', customers, wholeFrom(1)) ?? usualCustomers
    const { values, ...curve } = await readSurvival(survival!, column)
    return [{ ...curve, values: values.map(share => share * size) }]
  }
  const surplus = column !== undefined ? '--column' : customers !== undefined ? '--customers' : null
  if (surplus)
    throw wrongUse(surplus, 'goes with --survival', 'leave it out: every cohort of the file is fitted')
  return readCohorts(cohorts)
}
