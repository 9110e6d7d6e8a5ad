import { unaskedRenewals } from '../keeper/unasked.ts'
import { unaskedText } from './forecast-unasked-text.ts'
import { withinDays } from './forecast-window.ts'
import { emit } from './output.ts'
import { type CommonOptions, offlineScope, withSession } from './session.ts'
import { running, verb } from './verb.ts'

export const forecastUnasked = verb(
  'unasked',
  'renewals that are due, and whether anybody was asked about them',
)
  .option(
    '--within <days>',
    'days before notice must be given or the term ends (default: policy.renewalWindowDays)',
  )
  .action(
    running(async (options: CommonOptions & { within?: string }) =>
      withSession(async session => {
        const { store, config } = session
        const within = withinDays(options.within, config.policy)
        const { portalId, scope } = await offlineScope(session, options)
        const report = await store.withoutTrace(portalId, tx => unaskedRenewals(tx, scope, config, within))
        emit(options.json === true, report, () => unaskedText(report))
        return 0
      }),
    ),
  )
