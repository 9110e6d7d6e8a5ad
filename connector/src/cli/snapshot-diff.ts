import { majorUnits } from '@perennial/shared/ledger/units/major-units'
import { periodAsked } from '../forecast/period-asked.ts'
import { type Compared, snapshotsCompared } from '../forecast/snapshots-compared.ts'
import { columns, emit } from './output.ts'
import { amountText } from './reports/amounts.ts'
import { type CommonOptions, offlineScope, withSession } from './session.ts'
import { headJson } from './snapshot-head.ts'
import { running, verb } from './verb.ts'

interface DiffOptions extends CommonOptions {
  period?: string
  from?: string
  to?: string
}

export const snapshotDiff = verb('diff', 'what changed between two snapshots, account by account')
  .option('--period <period>', 'a quarter, month or year (default: this quarter)')
  .option('--from <id or day>', 'the earlier one (default: the one a week before the later)')
  .option('--to <id or day>', 'the later one (default: the last)')
  .action(
    running(async (options: DiffOptions) =>
      withSession(async session => {
        const { store, config } = session
        const { portalId, scope } = await offlineScope(session, options)
        const period = periodAsked(options.period, scope.asOf, config.policy.ledger.fiscalYearStart).label
        const asked = { period, from: options.from ?? null, to: options.to ?? null }
        const json = diffJson(await store.withoutTrace(portalId, tx => snapshotsCompared(tx, scope, asked)))
        emit(options.json === true, json, () => diffText(json))
        return 0
      }),
    ),
  )

function diffJson({ from, to, expected, forecast, changes }: Compared) {
  const { currency, period } = to
  const major = majorUnits(currency)
  const inMajor = (sums: Compared['expected']) => ({
    from: major(sums.from),
    to: major(sums.to),
    difference: major(sums.difference),
  })
  return {
    period: period.label,
    currency,
    from: headJson(from),
    to: headJson(to),
    expected: inMajor(expected),
    forecast: inMajor(forecast),
    changes: changes.map(one => ({ ...one, expected: major(one.expected), forecast: major(one.forecast) })),
  }
}

function diffText({ period, currency, from, to, expected, forecast, changes }: DiffJson): string {
  return [
    `${period} from ${from.asOf} to ${to.asOf}, in ${currency}: expected ${amountText(expected.from)} -> ${amountText(expected.to)} (${signed(expected.difference)}), forecast ${amountText(forecast.from)} -> ${amountText(forecast.to)} (${signed(forecast.difference)}).`,
    changes.length === 0
      ? 'Nothing changed.'
      : columns([
          ['account', 'due', 'cause', 'expected', 'forecast', 'because'],
          ...changes.map(one => [
            one.name,
            one.due,
            one.cause.replaceAll('_', ' '),
            amountText(one.expected),
            amountText(one.forecast),
            one.because,
          ]),
        ]),
  ].join('\n')
}

const signed = (amount: number): string => `${amount > 0 ? '+' : ''}${amountText(amount)}`

export type DiffJson = ReturnType<typeof diffJson>
