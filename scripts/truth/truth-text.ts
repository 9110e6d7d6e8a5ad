import { columns } from '../../connector/src/cli/output.ts'
import type { BesideOracle } from './beside-oracle.ts'
import type { QuarterBesideTruth, Range } from './quarters-beside-truth.ts'
import { replayText } from './replay-text.ts'
import type { Coverage, TruthResult } from './truth-result.ts'

/** The result for people: each figure of the product with that of the truth next to it. */
export const truthText = ({ replay, byLead, quarters, coverage, backtest }: TruthResult): string =>
  [
    replayText(replay),
    ...(byLead.length === 0 ? [] : [besideText(byLead), quarterText(quarters, coverage)]),
    `Promoted: ${backtest.verdict.promote ? 'yes' : 'no'}. ${backtest.verdict.because}`,
  ].join('\n\n')

const besideText = (byLead: readonly BesideOracle[]): string =>
  [
    'Oracle: the true hazards. Foreseeable: the same without the shocks of quarters, which nobody can know beforehand.',
    `Ranking out of time: AUC, so many days before the last day to decide\n${aucTable(byLead)}`,
    `Probabilities out of time: log loss\n${lossTable(byLead)}`,
    `Calibration: slope (1 is right) and intercept (0 is right)\n${calibrationTable(byLead)}`,
  ].join('\n\n')

const aucTable = (byLead: readonly BesideOracle[]): string =>
  columns([
    ['days', 'decisions', 'lost', 'hand score', 'trained', 'foreseeable', 'oracle', 'trained - oracle'],
    ...byLead.map(
      ({ lead, decisions, lost, handScore, trained, foreseeable, oracle, trainedMinusOracle }) => [
        lead,
        decisions,
        lost,
        ...[handScore.auc, trained.auc, foreseeable.auc, oracle.auc, trainedMinusOracle.auc].map(to(3)),
      ],
    ),
  ])

const lossTable = (byLead: readonly BesideOracle[]): string =>
  columns([
    ['days', 'base rate', 'hand score', 'trained', 'foreseeable', 'oracle', 'trained - oracle'],
    ...byLead.map(({ lead, baseRate, handScore, trained, foreseeable, oracle, trainedMinusOracle }) => [
      lead,
      ...[baseRate, handScore, trained, foreseeable, oracle, trainedMinusOracle].map(({ logLoss }) =>
        to(4)(logLoss),
      ),
    ]),
  ])

const calibrationTable = (byLead: readonly BesideOracle[]): string =>
  columns([
    ['days', 'trained slope', 'intercept', 'foreseeable slope', 'intercept', 'oracle slope', 'intercept'],
    ...byLead.map(({ lead, trained, foreseeable, oracle }) => [
      lead,
      ...[trained, foreseeable, oracle].flatMap(({ slope, intercept }) => [slope, intercept]).map(to(2)),
    ]),
  ])

const quarterText = (quarters: readonly QuarterBesideTruth[], coverage: TruthResult['coverage']): string =>
  [
    `Renewals by the quarter in which contracts end: as they came, expected, and P10 to P90\n${quarterTable(quarters)}`,
    `Within P10 to P90: ${inWords(coverage.learned)} as learned, ${inWords(coverage.known)} by true hazards and the true size of shocks.`,
    `By quarter of the last day to decide, as \`perennial risk backtest\` reports it: ${inWords(coverage.reported)}.`,
  ].join('\n')

const quarterTable = (quarters: readonly QuarterBesideTruth[]): string =>
  columns([
    ['quarter', 'up', 'came', 'learned', 'range', '', 'truth', 'range', '', 'shock'],
    ...quarters.map(({ quarter, decisions, actual, learned, known, shock }) => [
      quarter,
      decisions,
      actual,
      ...rangeCells(learned),
      ...rangeCells(known),
      to(2)(shock),
    ]),
  ])

const rangeCells = ({ expected, p10, p90, hit }: Range): string[] => [
  to(1)(expected),
  `${p10}..${p90}`,
  hit ? 'hit' : 'miss',
]

const inWords = ({ hit, of }: Coverage): string => `${hit} of ${of} quarters`

const to =
  (digits: number) =>
  (figure: number | null): string =>
    figure === null ? '-' : figure.toFixed(digits)
