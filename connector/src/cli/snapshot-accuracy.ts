import { periodAsked } from '../forecast/period-asked.ts'
import { snapshotAccuracy } from '../forecast/snapshot-accuracy.ts'
import { emit } from './output.ts'
import { type CommonOptions, offlineScope, withSession } from './session.ts'
import { accuracyJson } from './snapshot-accuracy-json.ts'
import { accuracyText } from './snapshot-accuracy-text.ts'
import { running, verb } from './verb.ts'

export const snapshotAccuracyVerb = verb(
  'accuracy',
  'what model, owners and managers forecast of periods that are over, and what came',
)
  .option('--period <period>', 'only a quarter, month or year (default: all that are over)')
  .action(
    running(async (options: CommonOptions & { period?: string }) =>
      withSession(async session => {
        const { store, config } = session
        const { portalId, scope } = await offlineScope(session, options)
        const { fiscalYearStart } = config.policy.ledger
        const period =
          options.period === undefined ? null : periodAsked(options.period, scope.asOf, fiscalYearStart).label
        const found = await store.withoutTrace(portalId, tx => snapshotAccuracy(tx, scope, config, period))
        const json = { asOf: scope.asOf, ...accuracyJson(found) }
        emit(options.json === true, json, () => accuracyText(json))
        return 0
      }),
    ),
  )
