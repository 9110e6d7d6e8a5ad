import { periodAsked } from '../forecast/period-asked.ts'
import { snapshotHeads } from '../forecast/stored-snapshots.ts'
import { emit } from './output.ts'
import { type CommonOptions, offlineScope, withSession } from './session.ts'
import { headJson, headsText } from './snapshot-head.ts'
import { running, verb } from './verb.ts'

export const snapshotList = verb('list', 'the snapshots there are, in the order they were taken')
  .option('--period <period>', 'only those of a period')
  .action(
    running(async (options: CommonOptions & { period?: string }) =>
      withSession(async session => {
        const { store, config } = session
        const { portalId, scope } = await offlineScope(session, options)
        const { fiscalYearStart } = config.policy.ledger
        const period =
          options.period === undefined ? null : periodAsked(options.period, scope.asOf, fiscalYearStart).label
        const heads = await store.withoutTrace(portalId, tx => snapshotHeads(tx, scope, period))
        emit(options.json === true, { asOf: scope.asOf, snapshots: heads.map(headJson) }, () =>
          heads.length === 0 ? 'No snapshot was taken yet: perennial snapshot take' : headsText(heads),
        )
        return 0
      }),
    ),
  )
