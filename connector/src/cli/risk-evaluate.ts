import { stopwatch } from '../clock.ts'
import { evaluateFile } from '../risk-file/evaluate-file.ts'
import { numberOption } from './cohort-options.ts'
import { emit } from './output.ts'
import { evaluationText } from './risk-evaluate-text.ts'
import { lessonIn, type RiskFileOptions, riskFileVerb } from './risk-file-options.ts'
import { running } from './verb.ts'

interface EvaluateOptions extends RiskFileOptions {
  capacity: string
  falseAlertBudget: string
}

export const riskEvaluate = riskFileVerb(
  'evaluate',
  'learn from past decisions of a CSV file and prove it on rows that were held out',
)
  .option('--capacity <share>', 'share of the rows that can be looked after', '0.1')
  .option('--false-alert-budget <share>', 'share of the alerts that may be wrong', '0.3')
  .action(
    running(async (options: EvaluateOptions) => {
      const elapsed = stopwatch()
      const capacity = share('--capacity', options.capacity)
      const falseAlertBudget = share('--false-alert-budget', options.falseAlertBudget)
      const { file, columns, training, folds } = await lessonIn(options)
      const found = evaluateFile(file, columns, training, { capacity, falseAlertBudget, folds })
      const report = { ...found, seconds: elapsed() / 1000 }
      emit(options.json === true, report, () => evaluationText(report))
      return 0
    }),
  )

const share = (option: string, text: string): number =>
  numberOption(option, text, {
    fits: value => value > 0 && value < 1,
    remedy: 'give a fraction between 0 and 1, e.g. 0.1 for 10 %',
  })!
