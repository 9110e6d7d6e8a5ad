import { listedAlerts } from '../alerts/listed.ts'
import { listText } from './alerts-text.ts'
import { emit } from './output.ts'
import { type CommonOptions, offlineScope, withSession } from './session.ts'
import { running, verb } from './verb.ts'

interface ListOptions extends CommonOptions {
  owner?: string
  all?: boolean
}

export const alertsList = verb('list', 'open alerts, the most worth first')
  .option('--owner <id>', "only those of one owner's accounts, by the CRM's id of the owner")
  .option('--all', 'also those that are snoozed or over')
  .action(
    running(async (options: ListOptions) =>
      withSession(async session => {
        const { store, config } = session
        const { portalId, scope } = await offlineScope(session, options)
        const asked = { ownerId: options.owner ?? null, all: options.all === true, visible: null }
        const alerts = await store.withoutTrace(portalId, tx => listedAlerts(tx, { scope, config }, asked))
        emit(options.json === true, { asOf: scope.asOf, alerts }, () => listText(alerts))
        return 0
      }),
    ),
  )
