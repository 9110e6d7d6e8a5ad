import type { ClosedPeriod } from '@perennial/shared/ledger/adjustments/prior-period'
import { readConfigIfAny } from '../config/read-config.ts'
import { closeMonth } from '../ledger/close.ts'
import { ledgerAt } from '../view/ledger-at.ts'
import { required } from './adjust-options.ts'
import { columns, emit } from './output.ts'
import { amountText, measureName, percentText } from './reports/amounts.ts'
import { policyOption } from './reports/report-options.ts'
import { type CommonOptions, offlineScope, withSession } from './session.ts'
import { running, verb } from './verb.ts'

interface CloseOptions extends CommonOptions {
  by?: string
  policy?: string
}

export const close = verb(
  'close',
  "freeze a month's figures; what becomes known later stands on a line of its own",
)
  .argument('<month>', 'YYYY-MM; it must be over')
  .option('--by <name>', 'who closes it')
  .option('--policy <name>', 'a policy of perennial.config.yaml (default: default)')
  .action(
    running(async (month: string, options: CloseOptions) =>
      withSession(
        async session => {
          const { store, config } = session
          const by = required('--by', options.by)
          const { policy: ledger, policyName } = policyOption(options, config.policy)
          const { portalId, scope } = await offlineScope(session, options)
          const closed = await store.portal(portalId, async tx => {
            const { conversion, books } = await ledgerAt(tx, scope, config)
            return closeMonth(tx, scope, books, { month, by, policyName, ledger, conversion })
          })
          const [first] = closed
          const { closedBy, closedAt, currency } = first!
          const figures = closed.map(({ measure, movements, retention }) => ({
            measure,
            movements,
            retention,
          }))
          const result = {
            month,
            policy: policyName,
            level: first!.level,
            currency,
            closedBy,
            closedAt,
            figures,
          }
          emit(options.json === true, result, () => closeText(closed))
          return 0
        },
        { read: readConfigIfAny },
      ),
    ),
  )

function closeText(closed: readonly ClosedPeriod[]): string {
  const { month, closedBy, closedAt, currency, policy } = closed[0]!
  return [
    `${month} is closed, by ${closedBy} at ${closedAt}, in ${currency}, policy ${policy}.`,
    columns([
      [
        '',
        'open',
        'new',
        'expansion',
        'contraction',
        'churn',
        'reactivation',
        'fx',
        'close',
        'NRR',
        'GRR',
        'logo',
      ],
      ...closed.map(({ measure, movements: m, retention }) => [
        measureName[measure],
        ...[m.open, m.new, m.expansion, m.contraction, m.churn, m.reactivation, m.fx, m.close].map(
          amountText,
        ),
        ...[retention.nrr, retention.grr, retention.logo].map(percentText),
      ]),
    ]),
    'What becomes known about it later is a prior-period adjustment in: perennial report movements',
  ].join('\n')
}
