import { Command } from 'commander'
import { scorecardImport } from './scorecard-import.ts'
import { scorecardLint } from './scorecard-lint.ts'
import { scorecardPreview } from './scorecard-preview.ts'

/** One subcommand a file. */
const subcommands: readonly Command[] = [scorecardLint, scorecardPreview, scorecardImport]

export const scorecard = new Command('scorecard').description(
  'how health is scored: find faults in a scorecard, see what a draft would change, bring one over',
)
for (const subcommand of subcommands) scorecard.addCommand(subcommand.exitOverride())
