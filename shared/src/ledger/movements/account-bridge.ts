import type { Day } from '../../day.ts'
import type { LedgerPolicy } from '../../ledger-policy.ts'
import type { AccountBook } from '../account-book.ts'
import { conversionTo } from '../units/conversion.ts'
import { linksOf } from '../units/links.ts'
import type { Unit } from '../units/unit.ts'
import { unitsOfBook } from '../units/units-of.ts'
import type { MovementKind } from './movement.ts'
import { movementsOf } from './movements-of.ts'
import { type Period, periodLabel, periodStart, periodsBetween } from './periods.ts'

/** What the yearly revenue of an account did in one month; contraction and churn are negative. Minor units. */
export interface BridgeMovement {
  /** YYYY-MM */
  month: string
  /** `escalation`: a contracted rise, under a policy that shows them apart. */
  kind: MovementKind | 'escalation'
  amount: number
}

/** An account's way through a fiscal year in one currency. open + movements = close, exactly. Minor units. */
export interface CurrencyBridge {
  currency: string
  open: number
  movements: BridgeMovement[]
  close: number
}

export interface AccountBridge {
  /** The fiscal year. */
  label: string
  /** State at the end of these days. */
  open: Day
  close: Day
  /** Currencies in which anything was paid; amounts of different ones are never added. */
  currencies: CurrencyBridge[]
}

/** The bridge of an account's yearly revenue over the fiscal year a day lies in, up to that day, month by month. */
export function accountBridge(book: AccountBook, asOf: Day, policy: LedgerPolicy): AccountBridge {
  const { fiscalYearStart } = policy
  const periods = periodsBetween(periodStart(asOf, 'year', fiscalYearStart), asOf, 'month', fiscalYearStart)
  const units = unitsOfBook(book, linksOf([book]), { level: 'account', measure: 'arr', policy })
  const currencies = new Set(units.flatMap(({ timelines }) => timelines.map(({ currency }) => currency)))
  return {
    label: periodLabel(asOf, 'year', fiscalYearStart),
    open: periods[0]!.open,
    close: asOf,
    currencies: [...currencies].sort().flatMap(currency => currencyBridge(currency, units, periods, policy)),
  }
}

function currencyBridge(
  currency: string,
  units: readonly Unit[],
  periods: readonly Period[],
  policy: LedgerPolicy,
): CurrencyBridge[] {
  const moved = units
    .map(unit => ({ ...unit, timelines: unit.timelines.filter(one => one.currency === currency) }))
    .flatMap(unit => movementsOf(unit, periods, conversionTo(currency, []), policy))
  if (moved.length === 0) return []
  const at = (day: 'open' | 'close', on: Day) =>
    moved.reduce((sum, one) => sum + (one.period[day] === on ? one[day] : 0), 0)
  return [
    {
      currency,
      open: at('open', periods[0]!.open),
      movements: moved.flatMap(({ period, kind, amount, escalation }) => [
        ...(kind === null ? [] : [{ month: period.label, kind, amount }]),
        ...(escalation === 0
          ? []
          : [{ month: period.label, kind: 'escalation' as const, amount: escalation }]),
      ]),
      close: at('close', periods.at(-1)!.close),
    },
  ]
}
