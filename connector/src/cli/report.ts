import { type Day, isDay } from '@perennial/shared/day'
import { parseMoney, readable as readableMoney } from '@perennial/shared/money'
import { ConfigError } from '../errors.ts'
import { type RenewalRow, type RenewalsReport, renewalsReport, usualWindow } from '../report/renewals.ts'
import { customerLedgers } from '../view/every-account.ts'
import { columns, count, csv, emit } from './output.ts'
import { type CommonOptions, offlineScope, withSession } from './session.ts'
import { running, verb } from './verb.ts'

interface ReportOptions extends CommonOptions {
  from?: string
  to?: string
  withoutAssumed?: boolean
  csv?: boolean
}

export const report = verb(
  'report',
  'renewals in a window, each with its amount, its basis and where that stands',
)
  .argument('<what>', 'renewals')
  .option('--from <day>', 'first renewal date (default: the as-of day)')
  .option('--to <day>', 'last renewal date (default: a year later)')
  .option('--without-assumed', 'leave out what rests on an assumed date or amount')
  .option('--csv', 'print CSV')
  .action(
    running(async (what: string, options: ReportOptions) =>
      withSession(async session => {
        if (what !== 'renewals')
          throw new ConfigError(`report: ${JSON.stringify(what)} is not known`, {
            field: 'what',
            remedy: 'use: renewals',
          })
        const { store, config } = session
        const { portalId, scope } = await offlineScope(session, options)
        const window = usualWindow(scope.asOf)
        const asked = {
          from: dayOption('--from', options.from) ?? window.from,
          to: dayOption('--to', options.to) ?? window.to,
          withoutAssumed: options.withoutAssumed === true,
        }
        const customers = await store.withoutTrace(portalId, tx => customerLedgers(tx, scope, config))
        const found = renewalsReport(customers, asked, config.policy)
        emit(options.json === true, found, () =>
          options.csv
            ? csv(
                found.rows.map(row => ({ ...row })),
                csvColumns,
              )
            : readable(found),
        )
        return 0
      }),
    ),
  )

const csvColumns: (keyof RenewalRow)[] = [
  'account',
  'name',
  'date',
  'dateBasis',
  'dateRung',
  'dateRule',
  'dateRecord',
  'noticeDate',
  'noticeBasis',
  'autoRenews',
  'state',
  'currency',
  'arr',
  'arrBasis',
  'arrRule',
  'url',
]

function dayOption(name: string, value: string | undefined): Day | null {
  if (value === undefined || isDay(value)) return value ?? null
  throw new ConfigError(`${name}: ${JSON.stringify(value)} is not a day`, {
    field: name,
    remedy: 'write YYYY-MM-DD',
  })
}

function readable({ from, to, rows, totals, assumed, withoutAssumed }: RenewalsReport): string {
  if (rows.length === 0) return `No renewal from ${from} to ${to}.`
  return [
    columns([
      ['date', 'account', 'ARR', 'date is', 'amount is', 'notice by', 'state'],
      ...rows.map(row => [
        row.date,
        row.name,
        row.currency && row.arr ? shown(row.currency, row.arr) : '?',
        row.dateBasis,
        row.arrBasis ?? 'unknown',
        row.noticeDate ?? '-',
        row.state.replaceAll('_', ' '),
      ]),
    ]),
    `${count(rows.length, 'renewal')} from ${from} to ${to}: ${totals.map(({ currency, arr }) => shown(currency, arr)).join(' + ') || 'no known amount'}.`,
    ...assumed
      .filter(({ renewals }) => renewals > 0)
      .map(
        ({ currency, arr, share, renewals }) =>
          `${shown(currency, arr)} of it (${(share * 100).toFixed(1)} %, ${count(renewals, 'renewal')}) rests on assumptions${withoutAssumed ? ' and is left out' : ''}.`,
      ),
  ].join('\n')
}

/** The exact amount with its thousands apart. */
const shown = (currency: string, amount: string): string => {
  const money = parseMoney(amount, currency)
  return money ? readableMoney(money) : `${currency} ${amount}`
}
