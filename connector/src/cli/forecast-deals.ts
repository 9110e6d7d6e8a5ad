import { wallClock } from '../clock.ts'
import { keepDeals } from '../keeper/keep-deals.ts'
import { portalScope } from '../sync/portal.ts'
import { dealsText } from './forecast-deals-text.ts'
import { withinDays } from './forecast-window.ts'
import { emit } from './output.ts'
import { asOfDay, type CommonOptions, connectPortal, withSession } from './session.ts'
import { running, verb } from './verb.ts'

interface DealsOptions extends CommonOptions {
  within?: string
  yes?: boolean
  dryRun?: boolean
}

export const forecastDeals = verb(
  'deals',
  'open the renewal deals that are missing; without --yes only list them',
)
  .option(
    '--within <days>',
    'days before notice must be given or the term ends (default: policy.renewalWindowDays)',
  )
  .option('--dry-run', 'only list what would be opened, also with --yes')
  .option('--yes', 'open them')
  .action(
    running(async (options: DealsOptions) =>
      withSession(async session => {
        const { store, config, env } = session
        const within = withinDays(options.within, config.policy)
        const { crm, portalId } = await connectPortal(session)
        const asOf = asOfDay(options, env) ?? wallClock.now()
        const scope = await portalScope(store, portalId, config, asOf, crm.recordUrl)
        const dryRun = options.dryRun === true || options.yes !== true
        const report = await keepDeals({ store, crm, scope, config, within, dryRun })
        await crm.close()
        emit(options.json === true, report, () => dealsText(report))
        return report.failed.length > 0 ? 1 : 0
      }),
    ),
  )
