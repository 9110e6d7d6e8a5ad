import { SnoozeAlertRequest } from '@perennial/shared/alert-request'
import { requestIn } from '../alerts/request-in.ts'
import { snoozeAlert } from '../alerts/snooze-alert.ts'
import { required } from './adjust-options.ts'
import { type ActOptions, act, keyIn } from './alerts-act.ts'
import { running, verb } from './verb.ts'

interface SnoozeOptions extends ActOptions {
  until?: string
  reason?: string
}

export const alertsSnooze = verb(
  'snooze',
  'silence an alert until a day; it wakes earlier if things get worse',
)
  .argument('<alert>', "the alert's id, or the company's id, domain or name")
  .option('--until <day>', 'the day on which it speaks up again')
  .option('--reason <text>', 'why, for whoever asks later')
  .option('--by <name>', 'who says so (default: who is logged in)')
  .option('--key <text>', 'asked again under the same key, nothing is done twice')
  .action(
    running(async (alert: string, options: SnoozeOptions) => {
      const { until, reason } = options
      const asked = {
        until: required('--until', until),
        reason: required('--reason', reason),
        ...keyIn(options),
      }
      const request = requestIn(SnoozeAlertRequest, asked, field => `--${field}`)
      return act(alert, options, (tx, desk, who) => snoozeAlert(tx, desk, { ...who, request }))
    }),
  )
