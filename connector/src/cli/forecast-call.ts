import { callInPipeline } from '../forecast/call-in-pipeline.ts'
import { ledgerAt } from '../view/ledger-at.ts'
import { receiptJson } from './forecast-call-json.ts'
import { type CallOptions, callAskedBy } from './forecast-call-options.ts'
import { receiptText } from './forecast-call-text.ts'
import { ledgerAccount } from './ledger-account.ts'
import { emit } from './output.ts'
import { offlineScope, withSession } from './session.ts'
import { running, verb } from './verb.ts'

export const forecastCall = verb('call', "say what will come of a renewal; the model's own stays beside it")
  .argument('<account>', "the company's id, domain or name")
  .option('--due <day>', 'which renewal: the one due on that day')
  .option('--period <period>', "or the one in a period, e.g. 2026-Q4 (default: the account's next open one)")
  .option('--category <category>', 'commit, best_case, doubtful or lost')
  .option('--amount <amount>', 'the ARR it will renew at')
  .option('--currency <code>', 'of the amount (default: the reporting currency)')
  .option('--reason <text>', 'why, for whoever asks later')
  .option('--as <role>', 'owner or manager (default: owner); a manager has the last word')
  .option('--by <name>', 'who says so (default: who is logged in)')
  .option('--key <text>', 'asked again under the same key, nothing is done twice')
  .option('--dry-run', 'show the effect and write nothing')
  .action(
    running(async (account: string, options: CallOptions) =>
      withSession(async session => {
        const { store, config } = session
        const { portalId, scope } = await offlineScope(session, options)
        const isDry = options.dryRun === true
        const run = isDry ? store.withoutTrace.bind(store) : store.portal.bind(store)
        const receipt = await run(portalId, async tx => {
          const ledger = await ledgerAt(tx, scope, config)
          const said = callAskedBy(options, ledger.conversion.currency)
          const books = await ledger.books()
          const found = await ledgerAccount(tx, portalId, account, config.mapping, books)
          const asked = { account: found, ...said }
          return callInPipeline(tx, scope, config, { ...ledger, books: async () => books }, asked)
        })
        const json = receiptJson(receipt)
        emit(options.json === true, isDry ? { dryRun: true, ...json } : json, () => receiptText(json, isDry))
        return 0
      }),
    ),
  )
