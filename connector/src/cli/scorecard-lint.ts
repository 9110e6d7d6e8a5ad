import { Command } from 'commander'
import { type LintReport, lintConfigFile } from '../scorecard/lint-file.ts'
import { count, emit } from './output.ts'
import { askPortal } from './scorecard-portal.ts'
import type { CommonOptions } from './session.ts'
import { running } from './verb.ts'

interface LintOptions extends CommonOptions {
  offline?: boolean
}

export const scorecardLint = new Command('lint')
  .description('find what is wrong with the scorecards of a file, at which line, and what to write instead')
  .argument('<file>', 'a scorecard file, a draft of rules or a whole configuration')
  .option('--portal <id>', 'hold it against the data of this portal (default: the one that is stored)')
  .option('--offline', 'look at the file alone')
  .option('--as-of <day>', 'for this day instead of today (YYYY-MM-DD)')
  .option('--json', 'print the findings as JSON')
  .action(
    running(async (file: string, options: LintOptions) => {
      const report = await lintConfigFile(file, (cards, read) => askPortal(cards, read, options))
      emit(options.json === true, report, () => lintText(report, file))
      return report.ok ? 0 : 1
    }),
  )

function lintText({ findings }: LintReport, file: string): string {
  if (findings.length === 0) return 'Nothing to object to.'
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return [
    ...findings.flatMap(({ severity, code, line, path, message, remedy }) => [
      `${file}:${line}: ${severity}: ${message} [${code}]`,
      ...(path === '' ? [] : [`    at ${path}`]),
      `    to do: ${remedy}`,
    ]),
    `${count(findings.length, 'finding')}, ${count(errors, 'error')}.`,
  ].join('\n')
}
