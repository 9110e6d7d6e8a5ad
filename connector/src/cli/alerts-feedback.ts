import { AlertFeedbackRequest } from '@perennial/shared/alert-request'
import { judgeAlert } from '../alerts/judge-alert.ts'
import { requestIn } from '../alerts/request-in.ts'
import { ConfigError } from '../errors.ts'
import { type ActOptions, act, keyIn } from './alerts-act.ts'
import { running, verb } from './verb.ts'

interface FeedbackOptions extends ActOptions {
  /** `--useful` and `--not-useful`. */
  useful?: boolean
  notUseful?: boolean
  note?: string
}

export const alertsFeedback = verb('feedback', 'say whether an alert was useful')
  .argument('<alert>', "the alert's id, or the company's id, domain or name")
  .option('--useful', 'it was')
  .option('--not-useful', 'it was not')
  .option('--note <text>', 'what was wrong or right with it')
  .option('--by <name>', 'who says so (default: who is logged in)')
  .option('--key <text>', 'asked again under the same key, nothing is done twice')
  .action(
    running(async (alert: string, options: FeedbackOptions) => {
      const { note } = options
      const asked = { useful: verdictIn(options), ...(note !== undefined && { note }), ...keyIn(options) }
      const request = requestIn(AlertFeedbackRequest, asked, field => `--${field}`)
      return act(alert, options, (tx, desk, who) => judgeAlert(tx, desk, { ...who, request }))
    }),
  )

function verdictIn({ useful, notUseful }: FeedbackOptions): boolean {
  if ((useful === true) !== (notUseful === true)) return useful === true
  throw new ConfigError('say whether it was useful', {
    field: '--useful',
    remedy: 'give --useful or --not-useful, one of the two',
  })
}
