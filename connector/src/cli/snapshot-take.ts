import { periodAsked } from '../forecast/period-asked.ts'
import { takeSnapshots } from '../forecast/take-snapshots.ts'
import { emit } from './output.ts'
import { type CommonOptions, offlineScope, withSession } from './session.ts'
import { headJson, headsText } from './snapshot-head.ts'
import { running, verb } from './verb.ts'

interface TakeOptions extends CommonOptions {
  period?: string
  again?: boolean
}

export const snapshotTake = verb(
  'take',
  'keep what is forecast today, once a week and period; sync does it by itself',
)
  .option('--period <period>', 'a quarter, month or year (default: this quarter and the next three)')
  .option('--again', 'also where there is one of this week; the earlier one stays')
  .action(
    running(async (options: TakeOptions) =>
      withSession(async session => {
        const { store, config } = session
        const { portalId, scope } = await offlineScope(session, options)
        const { fiscalYearStart } = config.policy.ledger
        const periods =
          options.period === undefined ? null : [periodAsked(options.period, scope.asOf, fiscalYearStart)]
        const taken = await store.portal(portalId, tx =>
          takeSnapshots(tx, scope, config, { periods, again: options.again === true }),
        )
        emit(options.json === true, { asOf: scope.asOf, taken: taken.map(headJson) }, () =>
          taken.length === 0
            ? 'This week has its snapshots already; --again takes others beside them.'
            : headsText(taken),
        )
        return 0
      }),
    ),
  )
