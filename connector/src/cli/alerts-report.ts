import { alertReport } from '../alerts/report.ts'
import { reportText } from './alerts-report-text.ts'
import { emit } from './output.ts'
import { type CommonOptions, offlineScope, withSession } from './session.ts'
import { running, verb } from './verb.ts'

export const alertsReport = verb('report', 'the budget, what it promised, and what came true').action(
  running(async (options: CommonOptions) =>
    withSession(async session => {
      const { store, config } = session
      const { portalId, scope } = await offlineScope(session, options)
      const report = await store.withoutTrace(portalId, tx => alertReport(tx, { scope, config }))
      emit(options.json === true, report, () => reportText(report))
      return 0
    }),
  ),
)
