import {
  type RetentionAsked,
  type RetentionGroup,
  retentionWithWindows,
} from '@perennial/shared/ledger/rates/retention-report'
import { behind } from '../../report/behind.ts'
import { activeUsersBetween } from '../../view/active-users.ts'
import { askLedger } from './ledger-question.ts'
import type { Report } from './printed.ts'
import { groupingOption, levelOption, measureOption, policyOption, windowOption } from './report-options.ts'
import { retentionText } from './retention-text.ts'

/** NRR, GRR, logo, seat and renewal retention, by group, with the accounts behind them under `--accounts`. */
export const retention: Report = async (session, options) => {
  const question = {
    ...windowOption(options),
    level: levelOption(options),
    by: groupingOption(options),
    measure: measureOption(options),
    ...policyOption(options, session.config.policy),
  }
  return askLedger(session, options, async ({ units, conversion, tx, scope }) => {
    const users = await activeUsersBetween(tx, scope, question)
    const asked: RetentionAsked = { ...question, conversion, users }
    const all = await units(asked)
    const { report, windows } = retentionWithWindows(all, asked)
    const accounts = options.accounts ? behind(windows, asked) : null
    return {
      json: accounts ? { ...report, accounts } : report,
      header: accounts ? accountColumns : groupColumns,
      rows:
        accounts ??
        report.groups.map(({ intervals, renewal, ...group }) => ({
          ...group,
          ...flat(intervals),
          ...renewalCells(renewal),
        })),
      text: () => retentionText(report, accounts),
    }
  })
}

const accountColumns = ['group', 'unit', 'account', 'name', 'start', 'end', 'kept'] as const

const groupColumns = [
  ...['group', 'n', 'start', 'end', 'nrr', 'nrrLower', 'nrrUpper', 'grr', 'grrLower', 'grrUpper'],
  ...['logo', 'logoLower', 'logoUpper', 'seat', 'user', 'renewalRate', 'due', 'renewed'],
  ...['kept', 'lost', 'lostAmount', 'effectiveN'],
]

const flat = (intervals: RetentionGroup['intervals']): Record<string, number | null> =>
  Object.fromEntries(
    Object.entries(intervals).flatMap(([rate, interval]) => [
      [`${rate}Lower`, interval?.lower ?? null],
      [`${rate}Upper`, interval?.upper ?? null],
    ]),
  )

const renewalCells = (renewal: RetentionGroup['renewal']) => ({
  renewalRate: renewal?.rate ?? null,
  due: renewal?.due ?? null,
  renewed: renewal?.renewed ?? null,
})
