import type { Call } from '@perennial/shared/forecast/call'
import { amounts } from '@perennial/shared/ledger/units/major-units'
import { storedCalls } from '../forecast/stored-calls.ts'
import { findAccount } from './find-account.ts'
import { columns, emit } from './output.ts'
import { amountText } from './reports/amounts.ts'
import { type CommonOptions, offlineScope, withSession } from './session.ts'
import { running, verb } from './verb.ts'

export const forecastCalls = verb(
  'calls',
  'every call, the latest first; of a renewal the last of each role counts',
)
  .argument('[account]', "the company's id, domain or name (default: all)")
  .action(
    running(async (account: string | undefined, options: CommonOptions) =>
      withSession(async session => {
        const { store, config } = session
        const { portalId, scope } = await offlineScope(session, options)
        const calls = await store.withoutTrace(portalId, async tx => {
          const asked =
            account === undefined ? null : [await findAccount(tx, portalId, account, config.mapping.company)]
          return (await storedCalls(tx, scope, asked)).reverse()
        })
        const json = calls.map(({ amount, ...call }) => ({
          ...call,
          amount: amount && amounts([amount])[0]!,
        }))
        emit(options.json === true, { asOf: scope.asOf, calls: json }, () => listText(calls))
        return 0
      }),
    ),
  )

function listText(calls: readonly Call[]): string {
  if (calls.length === 0) return 'No renewal was called.'
  return columns([
    ['on', 'account', 'due', 'as', 'category', 'amount', 'by', 'why'],
    ...calls.map(({ on, account, due, as, category, amount, by, reason }) => {
      const [said] = amount === null ? [] : amounts([amount])
      return [
        on,
        account,
        due,
        as,
        category.replace('_', ' '),
        said ? `${said.currency} ${amountText(said.amount)}` : '-',
        by,
        reason,
      ]
    }),
  ])
}
