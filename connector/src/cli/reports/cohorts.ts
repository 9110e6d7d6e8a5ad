import { triangleReport } from '@perennial/shared/ledger/triangle/triangle-report'
import { triangleColumns, triangleRows } from '../../report/cohorts.ts'
import { behaviourOf } from '../../view/behaviour-of.ts'
import { conditionOption } from '../condition-option.ts'
import { triangleText } from './cohorts-text.ts'
import { askLedger } from './ledger-question.ts'
import type { Report } from './printed.ts'
import { levelOption, measureOption, oneOf, policyOption } from './report-options.ts'

/** Logo and revenue retention by age: of those who began in the same period, or who did the same. */
export const cohorts: Report = async (session, options) => {
  const question = {
    by: oneOf('--by', options.by, ['month', 'quarter', 'year'], 'quarter'),
    level: levelOption(options),
    measure: measureOption(options),
    ...policyOption(options, session.config.policy),
  }
  const condition = options.behaviour === undefined ? null : conditionOption('--behaviour', options.behaviour)
  return askLedger(session, options, async ({ units, conversion, scope, tx }) => {
    const asOf = options.to ?? scope.asOf
    const behaviour =
      condition &&
      (await behaviourOf(tx, scope, condition, await units({ ...question, measure: 'arr' }), conversion))
    const report = triangleReport(await units(question), {
      ...question,
      asOf,
      conversion,
      ...(behaviour && { behaviour }),
    })
    return {
      json: report,
      header: triangleColumns,
      rows: triangleRows(report).map(cell => ({ ...cell })),
      text: () => triangleText(report),
    }
  })
}
