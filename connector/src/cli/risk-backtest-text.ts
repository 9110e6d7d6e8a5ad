import { readable } from '@perennial/shared/money'
import type { Backtest } from '@perennial/shared/risk/backtest/backtest'
import type { BacktestReport } from '../risk/backtest-report.ts'
import { columns, count } from './output.ts'

export const backtestText = (report: BacktestReport): string =>
  [
    ...headline(report),
    '',
    ...fourRows(report),
    '',
    ...byDecile(report),
    ...byQuarter(report),
    ...perSegment(report),
    ...whatItMissed(report),
    ...whatItRestsOn(report),
    '',
    report.live.because,
  ].join('\n')

function headline({ asOf, decisions, lead, rows, skipped, verdict }: BacktestReport): string[] {
  const { total, lost, renewed, unscored, from, to, atWill } = decisions
  if (total === 0)
    return [`No renewal was decided up to ${asOf}: there is nothing to test on.`, ...atWillLine(atWill)]
  const trained = rows.find(({ name }) => name === 'trained')!
  return [
    `${count(total, 'renewal')} decided from ${from} to ${to}: ${lost} lost, ${renewed} renewed, ${unscored} without a score beforehand.`,
    ...atWillLine(atWill),
    ...(trained.n === 0
      ? []
      : [
          `Seen ${lead} days ahead, each quarter by what was known before it: ${trained.atCapacity.inWords}`,
          `Of ${count(trained.atCapacity.flagged, 'account')} flagged ${trained.atCapacity.lost} left; ${trained.atCapacity.expectedLost.toFixed(1)} were promised (95 % interval of the share: ${percent(trained.atCapacity.precisionLow)} to ${percent(trained.atCapacity.precisionHigh)}).`,
        ]),
    ...skipped.map(({ quarter, because }) => `Quarter of ${quarter} not tested: ${because}.`),
    verdict.because,
  ]
}

const atWillLine = ({ decided, lost }: Backtest['decisions']['atWill']): string[] =>
  decided === 0
    ? []
    : [`At will: ${count(decided, 'quarter')} of customers that may leave any month, ${lost} of them lost.`]

const fourRows = ({ rows }: BacktestReport): string[] => [
  columns([
    ['', 'flagged', 'left', 'promised', 'lift', 'losses caught', 'AUC', 'log loss', 'Brier', 'ECE', 'slope'],
    ...rows.map(({ label, atCapacity, auc, logLoss, brier, ece10, slope }) => [
      label,
      atCapacity.flagged,
      atCapacity.lost,
      atCapacity.expectedLost.toFixed(1),
      figure(atCapacity.lift, 2),
      percent(atCapacity.recall),
      figure(auc, 3),
      figure(logLoss, 4),
      figure(brier, 4),
      figure(ece10, 3),
      figure(slope, 2),
    ]),
  ]),
]

const byDecile = ({ deciles }: BacktestReport): string[] =>
  deciles.length === 0
    ? []
    : [
        'Predicted and observed losses, the riskiest tenth first:',
        columns([
          ['tenth', 'renewals', 'predicted', 'observed'],
          ...deciles.map(({ decile, rows, predicted, observed }) => [
            decile,
            rows,
            percent(predicted),
            percent(observed),
          ]),
        ]),
        '',
      ]

const byQuarter = ({ quarters }: BacktestReport): string[] =>
  quarters.length === 0
    ? []
    : [
        `Renewed by quarter, beside what was expected: ${quarters.filter(({ hit }) => hit).length} of ${quarters.length} came within P10 to P90.`,
        columns([
          ['quarter', 'up', 'expected', 'P10', 'P90', 'renewed', ''],
          ...quarters.map(({ quarter, decisions, expected, p10, p90, actual, hit }) => [
            quarter,
            decisions,
            expected.toFixed(1),
            Math.round(p10),
            Math.round(p90),
            actual,
            hit ? 'hit' : 'missed',
          ]),
        ]),
        '',
      ]

const perSegment = ({ segments }: BacktestReport): string[] =>
  segments.length < 2
    ? []
    : [
        'By segment:',
        columns([
          ['segment', 'renewals', 'lost', 'expected', 'AUC'],
          ...segments.map(({ segment, rows }) => {
            const trained = rows.find(({ name }) => name === 'trained')!
            return [segment, trained.n, trained.lost, trained.expectedLost.toFixed(1), figure(trained.auc, 3)]
          }),
        ]),
        '',
      ]

const mostNamed = 10

function whatItMissed({ leadTime, falseGreens, rows }: BacktestReport): string[] {
  const trained = rows.find(({ name }) => name === 'trained')!
  return [
    ...trained.atCapacity.arr.map(
      ({ lost, caught }) => `ARR lost ${readable(lost)}, of which flagged ${readable(caught)}.`,
    ),
    ...(leadTime.of === 0
      ? []
      : [
          `${leadTime.flagged} of ${count(leadTime.of, 'loss', 'losses')} were flagged at one of the looks${leadTime.medianDays === null ? '' : `, half of them ${leadTime.medianDays} days or more before the end`}.`,
        ]),
    ...(falseGreens.length === 0 ? [] : ['Healthy, and lost all the same:']),
    ...falseGreens
      .slice(0, mostNamed)
      .map(
        ({ name, account, end, arr, score, p }) =>
          `  ${name} (${account}), ended ${end}${arr === null ? '' : `, ${readable(arr)}`}: score ${score}, ${percent(p)} by the model`,
      ),
    ...(falseGreens.length > mostNamed ? [`  and ${falseGreens.length - mostNamed} more`] : []),
  ]
}

function whatItRestsOn({ optimistic, leakSuspects, cannotSee }: BacktestReport): string[] {
  const { features, rows, of, strict } = optimistic
  return [
    ...(rows === 0
      ? []
      : [
          `${rows} of ${of} looks rest on facts of which only today's value is known (${features.join(', ')}), and may be too good; without these: AUC ${figure(strict.auc, 3)}, log loss ${figure(strict.logLoss, 4)}.`,
        ]),
    ...leakSuspects.map(({ column, why }) => `May know the outcome: ${column}: ${why}.`),
    'What it cannot see:',
    ...cannotSee.map(one => `  ${one}`),
  ]
}

const figure = (value: number | null, digits: number): string =>
  value === null ? '?' : value.toFixed(digits)
const percent = (share: number | null): string => (share === null ? '?' : `${Math.round(share * 100)} %`)
