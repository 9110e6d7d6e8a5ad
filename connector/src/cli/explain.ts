import { printDifference } from './explain-difference.ts'
import { printLevel } from './explain-level.ts'
import type { ExplainOptions } from './explain-options.ts'
import { withSession } from './session.ts'
import { running, verb } from './verb.ts'

export const explain = verb('explain', 'show how every number of an account came to be')
  .argument('<account>', "the company's id, domain or name")
  .option('--from <day>', 'what moved the score since that day')
  .option('--to <day>', 'up to that day (default: the as-of day)')
  .action(
    running(async (account: string, options: ExplainOptions) =>
      withSession(async session => {
        if (options.from === undefined && options.to === undefined)
          return printLevel(session, account, options)
        return printDifference(session, account, options)
      }),
    ),
  )
