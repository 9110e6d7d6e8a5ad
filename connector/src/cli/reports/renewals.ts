import { contractsOf } from '@perennial/shared/ledger/contracts/contract-terms'
import { toMinorUnits } from '@perennial/shared/ledger/lines/price-terms'
import { majorUnits } from '@perennial/shared/ledger/units/major-units'
import type { Measure } from '@perennial/shared/ledger/units/unit'
import type { LedgerFacts } from '@perennial/shared/model/account-view'
import { parseMoney, readable as readableMoney } from '@perennial/shared/money'
import type { Policy } from '@perennial/shared/policy'
import { lineRenewals } from '../../report/line-renewals.ts'
import { type RenewalRow, type RenewalsReport, renewalsReport, usualWindow } from '../../report/renewals.ts'
import { customerLedgers } from '../../view/every-account.ts'
import { columns, count } from '../output.ts'
import { askLedger } from './ledger-question.ts'
import type { Report } from './printed.ts'
import { dayOption, measureOption, policyOption } from './report-options.ts'

/** The renewals of a window, ahead and decided, each with its amount, its basis, its state and where that stands. */
export const renewals: Report = async (session, options) => {
  const { config } = session
  const measure = measureOption(options)
  const { policy, policyName } = policyOption(options, config.policy)
  return askLedger(session, options, async ({ tx, scope, books }) => {
    const window = usualWindow(scope.asOf)
    const asked = {
      from: dayOption('--from', options.from) ?? window.from,
      to: dayOption('--to', options.to) ?? window.to,
      withoutAssumed: options.withoutAssumed === true,
    }
    const customers = await customerLedgers(tx, scope, config)
    const { renewalWindowDays, overdueDays } = config.policy
    const rules = { ...policy, renewalWindowDays, overdueDays }
    const originOf = originsOf(customers, config.policy)
    const lines = (await books()).flatMap(book =>
      lineRenewals(book, { ...asked, asOf: scope.asOf, rules, originOf }),
    )
    const found = inMeasure(renewalsReport(customers, asked, config.policy, lines), measure)
    return {
      json: { ...found, policy: policyName },
      header: csvColumns,
      rows: found.rows,
      text: () => readable(found),
    }
  })
}

/** How the term of a CRM contract is known, by its line. */
function originsOf(customers: readonly LedgerFacts[], policy: Policy) {
  const origins = new Map(
    customers.flatMap(facts =>
      contractsOf(facts, policy).map(({ id, origins }) => [id, origins.term] as const),
    ),
  )
  return ({ id }: { id: string }) => origins.get(id) ?? null
}

/** Every amount by the measure asked for, beside the yearly one. */
function inMeasure({ rows, ...report }: RenewalsReport, measure: Measure) {
  const months = measure === 'arr' ? 1 : 12
  const amountOf = (currency: string | null, arr: string | null): number | null => {
    const money = currency === null ? null : parseMoney(arr, currency)
    return money && majorUnits(money.currency)(toMinorUnits(money.minor / months))
  }
  return {
    ...report,
    measure,
    rows: rows.map(row => ({ ...row, amount: amountOf(row.currency, row.arr) })),
  }
}

const csvColumns: (keyof RenewalRow | 'amount')[] = [
  'account',
  'name',
  'line',
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
  'amount',
  'arrBasis',
  'arrRule',
  'url',
]

function readable({
  from,
  to,
  rows,
  totals,
  assumed,
  withoutAssumed,
}: Omit<RenewalsReport, 'measure'>): string {
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
