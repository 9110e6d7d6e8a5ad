import { trainFile } from '../risk-file/train-file.ts'
import { emit } from './output.ts'
import type { PortalRiskOptions } from './risk-capacity.ts'
import { lessonIn, type RiskFileOptions, riskFileVerb } from './risk-file-options.ts'
import { trainPortal } from './risk-train-portal.ts'
import { trainedText } from './risk-train-text.ts'
import { running } from './verb.ts'

export const riskTrain = riskFileVerb(
  'train',
  "learn from the portal's own renewals and let the model go live if it proves itself; with --csv, fit a file",
)
  .option('--capacity <number>', 'accounts that can be looked after a quarter, or a share below 1', '0.1')
  .option('--as-of <day>', 'learn what was known on this day instead of today (YYYY-MM-DD)')
  .option('--portal <id>', 'portal to work on, when several are stored')
  .action(
    running(async (options: RiskFileOptions & PortalRiskOptions) => {
      if (options.csv === undefined) return trainPortal(options)
      const { file, columns, training, folds } = await lessonIn(options)
      const model = trainFile(file, columns, training, folds)
      emit(options.json === true, model, () => trainedText(model))
      return 0
    }),
  )
