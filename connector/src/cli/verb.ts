import { Command } from 'commander'
import { exitCodeOf, failureReport, readableFailure } from './failure.ts'
import { tell } from './output.ts'
import type { CommonOptions } from './session.ts'

/** A verb with the options all verbs share. Its failure is printed and becomes the exit code. */
export function verb(name: string, summary: string): Command {
  return new Command(name)
    .description(summary)
    .option('--json', 'print the result as JSON')
    .option('--as-of <day>', 'compute for this day instead of today (YYYY-MM-DD)')
    .option('--portal <id>', 'portal to work on, when several are stored')
}

/** Runs a verb; what it returns becomes the exit code (0 unless it says otherwise). */
export function running<A extends unknown[]>(
  work: (...input: A) => Promise<number | undefined>,
): (...input: A) => Promise<void> {
  return async (...input) => {
    try {
      process.exitCode = (await work(...input)) ?? 0
    } catch (error) {
      const options = input.find(
        (one): one is A[number] & CommonOptions => typeof one === 'object' && one !== null,
      )
      const report = failureReport(error)
      tell(options?.json ? JSON.stringify(report) : readableFailure(report))
      process.exitCode = exitCodeOf(error)
    }
  }
}
