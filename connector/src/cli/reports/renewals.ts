import { contractsOf } from '@perennial/shared/ledger/contracts/contract-terms'
import { toMinorUnits } from '@perennial/shared/ledger/lines/price-terms'
import { majorUnits } from '@perennial/shared/ledger/units/major-units'
import type { Measure } from '@perennial/shared/ledger/units/unit'
import type { LedgerFacts } from '@perennial/shared/model/account-view'
import { parseMoney } from '@perennial/shared/money'
import type { Policy } from '@perennial/shared/policy'
import { lineRenewals } from '../../report/line-renewals.ts'
import { type RenewalRow, type RenewalsReport, renewalsReport, usualWindow } from '../../report/renewals.ts'
import { customerLedgers } from '../../view/every-account.ts'
import { columns, count } from '../output.ts'
import { amountText, measureName } from './amounts.ts'
import { askLedger } from './ledger-question.ts'
import type { Report } from './printed.ts'
import { dayOption, measureOption, policyOption } from './report-options.ts'

/** The renewals of a window, ahead and decided, each with its amount, its basis, its state and where that stands. */
export const renewals: Report = async (session, options) => {
  const { config } = session
  const measure = measureOption(options)
  const { policy, policyName } = policyOption(options, config.policy)
  return askLedger(session, options, async ({ tx, scope, books, accounts }) => {
    const window = usualWindow(scope.asOf)
    const asked = {
      from: dayOption('--from', options.from) ?? window.from,
      to: dayOption('--to', options.to) ?? window.to,
      withoutAssumed: options.withoutAssumed === true,
    }
    const customers = (await customerLedgers(tx, scope, config)).filter(
      ({ account }) => accounts === null || accounts.has(account.id),
    )
    const { renewalWindowDays, overdueDays } = config.policy
    const rules = { ...policy, renewalWindowDays, overdueDays }
    const originOf = originsOf(customers, config.policy)
    const mirrored = new Set(customers.map(({ account }) => account.id))
    const lines = (await books())
      .flatMap(book => lineRenewals(book, { ...asked, asOf: scope.asOf, rules, originOf }))
      .filter(({ row }) => row.date < scope.asOf || !mirrored.has(row.account))
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

type InMeasure<T> = T & { amount: number | null }

interface MeasuredReport extends Omit<RenewalsReport, 'measure' | 'rows' | 'totals' | 'assumed'> {
  measure: Measure
  rows: InMeasure<RenewalRow>[]
  totals: InMeasure<RenewalsReport['totals'][number]>[]
  assumed: InMeasure<RenewalsReport['assumed'][number]>[]
}

/** Every amount by the measure asked for, in major units, beside the yearly one. */
function inMeasure({ rows, totals, assumed, ...report }: RenewalsReport, measure: Measure): MeasuredReport {
  const months = measure === 'arr' ? 1 : 12
  const withAmount = <T extends { currency: string | null; arr: string | null }>(one: T): InMeasure<T> => {
    const money = one.currency === null ? null : parseMoney(one.arr, one.currency)
    return { ...one, amount: money && majorUnits(money.currency)(toMinorUnits(money.minor / months)) }
  }
  return {
    ...report,
    measure,
    rows: rows.map(withAmount),
    totals: totals.map(withAmount),
    assumed: assumed.map(withAmount),
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

function readable({ from, to, measure, rows, totals, assumed, withoutAssumed }: MeasuredReport): string {
  if (rows.length === 0) return `No renewal from ${from} to ${to}.`
  return [
    columns([
      ['date', 'account', measureName[measure], 'date is', 'amount is', 'notice by', 'state'],
      ...rows.map(row => [
        row.date,
        row.name,
        shown(row),
        row.dateBasis,
        row.arrBasis ?? 'unknown',
        row.noticeDate ?? '-',
        row.state.replaceAll('_', ' '),
      ]),
    ]),
    `${count(rows.length, 'renewal')} from ${from} to ${to}: ${totals.map(shown).join(' + ') || 'no known amount'}.`,
    ...assumed
      .filter(({ renewals }) => renewals > 0)
      .map(
        one =>
          `${shown(one)} of it (${(one.share * 100).toFixed(1)} %, ${count(one.renewals, 'renewal')}) rests on assumptions${withoutAssumed ? ' and is left out' : ''}.`,
      ),
  ].join('\n')
}

const shown = ({ currency, amount }: { currency: string | null; amount: number | null }): string =>
  currency === null || amount === null ? '?' : `${currency} ${amountText(amount)}`
