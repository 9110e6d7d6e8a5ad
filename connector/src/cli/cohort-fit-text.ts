import type { FitReport } from '../cohort/fit-report.ts'
import { csv } from '../csv.ts'
import { columns, count } from './output.ts'

const names = { sbg: 'shifted beta-geometric', bdw: 'beta-discrete-Weibull' }

export function fitText(report: FitReport): string {
  return [
    `${report.model} (${names[report.model]}): ${Object.entries(report.parameters).map(parameter).join(', ')}`,
    `Fitted to periods 1 to ${report.calibrated} of ${customersText(report)}, log likelihood ${report.logLikelihood.toFixed(3)}.`,
    ...(report.candidates.length > 1 ? [choice(report)] : []),
    '',
    columns([['period', 'observed', '  fitted', 'retention', ''], ...rowsOf(report).map(line)]),
    '',
    holdoutText(report),
    ...(report.derl ? ['', derlText(report.derl)] : []),
    ...report.warnings.map(warning => `Note: ${warning}.`),
  ].join('\n')
}

/** A row for each period: rates as fractions. */
export const fitCsv = (report: FitReport): string =>
  csv(
    rowsOf(report).map(row => ({ ...row })),
    ['period', 'observed', 'fitted', 'retention', 'heldOut'],
  )

interface PeriodRow {
  period: number
  observed: number
  fitted: number
  /** Of the period that ends here; none ends at 0. */
  retention: number | null
  heldOut: boolean
}

const rowsOf = ({ survival, observed, retention, calibrated }: FitReport): PeriodRow[] =>
  survival.map((fitted, period) => ({
    period,
    observed: observed[period]!,
    fitted,
    retention: retention[period - 1] ?? null,
    heldOut: period > calibrated,
  }))

const line = ({ period, observed, fitted, retention, heldOut }: PeriodRow) => [
  period,
  percent(observed).padStart(8),
  percent(fitted).padStart(8),
  (retention === null ? '' : percent(retention)).padStart(9),
  heldOut ? 'held out' : '',
]

const customersText = ({ customers, customersBasis }: FitReport): string =>
  `${count(customers, 'customer')}${customersBasis === 'assumed' ? ' (assumed: --customers says how many)' : ''}`

function choice({ candidates, model }: FitReport): string {
  const measured = candidates.map(one => `${one.model} ${one.bic.toFixed(1)}`).join(', ')
  return `Chosen by BIC, smaller is better (${measured}): ${reasons[model]}.`
}

const reasons = {
  sbg: 'duration dependence would not pay for its parameter',
  bdw: 'duration dependence pays for its parameter',
}

function holdoutText({ holdout, calibrated, survival }: FitReport): string {
  if (holdout === null) return 'No period was held out: --calibrate N tells how well the curve projects.'
  const periods = count(survival.length - 1 - calibrated, 'period')
  return `Over the ${periods} held out the curve is ${(100 * holdout.mae).toFixed(2)} percentage points off on average.`
}

const derlText = (rows: NonNullable<FitReport['derl']>): string =>
  [
    'Discounted expected residual lifetime, in payments, that renewal included:',
    columns([
      ['before renewal', 'payments'],
      ...rows.map(({ renewal, value }) => [renewal, value.toFixed(3)]),
    ]),
  ].join('\n')

const parameter = ([name, value]: [string, number]): string => `${name} ${value.toFixed(4)}`

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
