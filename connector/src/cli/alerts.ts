import { Command } from 'commander'
import { alertsClose } from './alerts-close.ts'
import { alertsDigest } from './alerts-digest.ts'
import { alertsFeedback } from './alerts-feedback.ts'
import { alertsList } from './alerts-list.ts'
import { alertsReport } from './alerts-report.ts'
import { alertsRun } from './alerts-run.ts'
import { alertsSnooze } from './alerts-snooze.ts'

export const alerts = new Command('alerts')
  .description('who to call first, within what people can take: raise, list, snooze, close, judge, report')
  .addCommand(alertsList.exitOverride(), { isDefault: true })
  .addCommand(alertsRun.exitOverride())
  .addCommand(alertsSnooze.exitOverride())
  .addCommand(alertsClose.exitOverride())
  .addCommand(alertsFeedback.exitOverride())
  .addCommand(alertsReport.exitOverride())
  .addCommand(alertsDigest.exitOverride())
