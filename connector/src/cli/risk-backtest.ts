import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type BacktestReport, backtestReport } from '../risk/backtest-report.ts'
import type { Scope } from '../view/scope.ts'
import { emit, tell } from './output.ts'
import { backtestText } from './risk-backtest-text.ts'
import { capacityIn, type PortalRiskOptions } from './risk-capacity.ts'
import { offlineScope, withSession } from './session.ts'
import { stepped } from './stepped.ts'
import { running, verb } from './verb.ts'

interface BacktestOptions extends PortalRiskOptions {
  html?: string
}

export const riskBacktest = verb(
  'backtest',
  'how past renewals would have been foretold, quarter by quarter, with what was known then',
)
  .option('--capacity <number>', 'accounts that can be looked after a quarter, or a share below 1', '0.1')
  .option('--html <file>', 'write the report as a page of its own')
  .action(
    running(async (options: BacktestOptions) =>
      withSession(async session => {
        const { portalId, scope } = await offlineScope(session, options)
        const capacity = capacityIn(options)
        const report = await session.store.portal(portalId, tx =>
          backtestReport(tx, scope, session.config, capacity, stepped('replaying the past')),
        )
        if (options.html !== undefined) {
          const { backtestPage } = await import('../risk/page/page.ts')
          const file = resolve(options.html)
          await writeFile(file, backtestPage(report, pageContext(report, scope)))
          tell(`Wrote ${file}`)
        }
        emit(options.json === true, report, () => backtestText(report))
        return 0
      }),
    ),
  )

/** Who is named on the page, and where a reader gets to from a name. */
const pageContext = ({ asOf, live, cannotSee, leakSuspects, falseGreens }: BacktestReport, scope: Scope) => ({
  portalId: scope.portalId,
  asOf,
  live,
  cannotSee,
  leakSuspects,
  names: new Map(
    falseGreens.map(({ account, name }) => [account, { name, url: scope.recordUrl('company', account) }]),
  ),
})
