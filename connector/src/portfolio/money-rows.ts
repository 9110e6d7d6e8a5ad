import type { Day } from '@perennial/shared/day'
import { movementsOf } from '@perennial/shared/ledger/movements/movements-of'
import { periodsBetween } from '@perennial/shared/ledger/movements/periods'
import { unitWindow } from '@perennial/shared/ledger/rates/unit-window'
import { amountOn, stepOn } from '@perennial/shared/ledger/units/amount-on'
import { convertible } from '@perennial/shared/ledger/units/convertible'
import type { Conversion, Unit } from '@perennial/shared/ledger/units/unit'
import type { LedgerPolicy } from '@perennial/shared/ledger-policy'
import { type Money, totals } from '@perennial/shared/money'
import type { Windows } from './window.ts'

/** What an account pays and how that moved. Minor units of the reporting currency. */
export interface MoneyRow {
  /** Null where nothing it pays has a rate. */
  arr: number | null
  /** What it pays now in currencies without a rate: in none of the other amounts. */
  withoutRate: Money[]
  opening: number
  closing: number
  movements: { month: string; kind: string; amount: number }[]
  /** At the start of the retention window, and what of it counts for NRR and GRR. */
  start: number
  net: number
  kept: number
}

interface MoneyAsked {
  windows: Windows
  conversion: Conversion
  policy: LedgerPolicy
}

/** The ledger's own answers about one unit; summed over units they are the bridge and the rates of its reports. */
export function moneyRow(unit: Unit, asked: MoneyAsked): MoneyRow {
  const { windows, conversion, policy } = asked
  const { from, to } = windows.bridge
  const periods = periodsBetween(from, to, 'month', policy.fiscalYearStart)
  const first = windows.retention.from < periods[0]!.open ? windows.retention.from : periods[0]!.open
  const [known] = convertible([unit], conversion, first).units
  const moved = known === undefined ? [] : movementsOf(known, periods, conversion, policy)
  const window = known === undefined ? null : unitWindow(known, { ...windows.retention, conversion, policy })
  return {
    arr: known === undefined ? null : amountOn(known, to, conversion),
    withoutRate: paidOn(unit, to, currency => conversion.convert(1, currency, first) === null),
    opening: moved[0]?.period === periods[0] ? (moved[0]?.open ?? 0) : 0,
    closing: known === undefined ? 0 : amountOn(known, to, conversion),
    movements: moved.flatMap(({ period, kind, amount, escalation, fx }) =>
      [
        { month: period.label, kind: kind ?? 'none', amount },
        { month: period.label, kind: 'escalation', amount: escalation },
        { month: period.label, kind: 'fx', amount: fx },
      ].filter(one => one.amount !== 0),
    ),
    start: window?.open ?? 0,
    net: window?.net ?? 0,
    kept: window?.kept ?? 0,
  }
}

/** Money comes in whole minor units; what is not paid in one of the currencies asked about is left out. */
const paidOn = ({ timelines }: Unit, on: Day, isAsked: (currency: string) => boolean): Money[] =>
  totals(
    timelines
      .filter(({ currency }) => isAsked(currency))
      .map(({ currency, steps }) => ({ currency, minor: stepOn(steps, on)?.arr ?? 0 })),
  ).filter(({ minor }) => minor !== 0)
