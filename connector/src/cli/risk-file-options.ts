import { type Training, usualTraining } from '@perennial/shared/risk/logistic/chosen-fit'
import type { Column } from '@perennial/shared/risk/logistic/column'
import { Command } from 'commander'
import { readEnvironment } from '../config/environment.ts'
import { readConfigIfAny } from '../config/read-config.ts'
import { believedColumns } from '../risk-file/believed.ts'
import { type RiskFile, readRiskFile } from '../risk-file/risk-file.ts'
import { numberOption, required, wholeFrom, wrongUse } from './cohort-options.ts'

/** What the verbs that learn from a file are given. */
export interface RiskFileOptions {
  csv?: string
  id?: string
  label?: string
  drop?: string
  folds: string
  foldKey: string
  transforms: string
  penalty: string
  prior: string
  json?: boolean
}

/** A verb that learns from a file alone: no portal, no database. */
export const riskFileVerb = (name: string, summary: string): Command =>
  new Command(name)
    .description(summary)
    .option('--csv <file>', 'CSV: a row for each decision, with what was known before it and how it ended')
    .option('--id <column>', 'the column that identifies the row')
    .option('--label <column=value>', 'which column tells the outcome, and its value where the customer left')
    .option('--drop <columns>', 'columns that are not to be looked at, separated by commas')
    .option('--folds <count>', 'into how many parts the rows are dealt by their id', '5')
    .option(
      '--fold-key <name>',
      'how the id is dealt: sha256, its first 8 hex digits modulo the folds',
      'sha256',
    )
    .option(
      '--transforms <name>',
      'default: limits, logarithms and flags for gaps as the rows tell; or none',
      'default',
    )
    .option('--penalty <number>', 'strength of the ridge; auto: what predicts held-out rows best', 'auto')
    .option('--prior <name>', 'what coefficients are drawn to: zero, or the scorecard', 'zero')
    .option('--json', 'print the result as JSON')

/** A file, read and ready to be learned from. */
export interface Lesson {
  file: RiskFile
  columns: Column[]
  training: Training
  folds: number
}

export async function lessonIn(options: RiskFileOptions): Promise<Lesson> {
  oneOf('--fold-key', options.foldKey, ['sha256'])
  const folds = numberOption('--folds', options.folds, wholeFrom(2))!
  const prior = oneOf('--prior', options.prior, ['zero', 'scorecard'])
  const training = trainingIn(options, prior)
  const file = await readRiskFile({
    file: required('--csv', options.csv, 'name the CSV file'),
    id: required('--id', options.id, 'name the column that identifies a row'),
    label: labelIn(options.label),
    drop: options.drop?.split(',').map(name => name.trim()) ?? [],
  })
  const columns = prior === 'zero' ? file.columns : await drawnToScorecard(file.columns)
  return { file, columns, training, folds }
}

function trainingIn({ transforms, penalty }: RiskFileOptions, prior: 'zero' | 'scorecard'): Training {
  const how = { ...usualTraining, transforms: oneOf('--transforms', transforms, ['none', 'default']) }
  if (penalty === 'auto') return { ...how, priors: prior === 'zero' ? ['zero'] : ['zero', 'hand'] }
  const strength = numberOption('--penalty', penalty, {
    fits: value => value > 0,
    remedy: 'give a number above 0, or auto',
  })!
  return { ...how, priors: [prior === 'zero' ? 'zero' : 'hand'], penalties: [strength], platt: false }
}

async function drawnToScorecard(columns: readonly Column[]): Promise<Column[]> {
  const config = await readConfigIfAny(readEnvironment().configFile)
  return believedColumns(columns, config.scorecard)
}

function labelIn(label: string | undefined): { column: string; value: string } {
  const remedy = 'write the column and its value where the customer left, e.g. --label Churn=Yes'
  const [column, ...value] = required('--label', label, remedy).split('=')
  if (value.length > 0 && column !== '') return { column: column!, value: value.join('=') }
  throw wrongUse('--label', `${JSON.stringify(label)} has no value`, remedy)
}

function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find(one => one === value)
  if (found !== undefined) return found
  throw wrongUse(option, `${JSON.stringify(value)} is not known`, `use: ${known.join(', ')}`)
}
