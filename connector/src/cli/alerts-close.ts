import { CloseAlertRequest } from '@perennial/shared/alert-request'
import { closeAlert } from '../alerts/close-alert.ts'
import { requestIn } from '../alerts/request-in.ts'
import { required } from './adjust-options.ts'
import { type ActOptions, act, keyIn } from './alerts-act.ts'
import { running, verb } from './verb.ts'

interface CloseOptions extends ActOptions {
  reason?: string
}

export const alertsClose = verb('close', 'an alert is dealt with')
  .argument('<alert>', "the alert's id, or the company's id, domain or name")
  .option('--reason <text>', 'why, for whoever asks later')
  .option('--by <name>', 'who says so (default: who is logged in)')
  .option('--key <text>', 'asked again under the same key, nothing is done twice')
  .action(
    running(async (alert: string, options: CloseOptions) => {
      const asked = { reason: required('--reason', options.reason), ...keyIn(options) }
      const request = requestIn(CloseAlertRequest, asked, field => `--${field}`)
      return act(alert, options, (tx, desk, who) => closeAlert(tx, desk, { ...who, request }))
    }),
  )
