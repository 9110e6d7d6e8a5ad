import type { Day } from '../day.ts'
import type { Arr } from '../ledger/arr.ts'
import { inForce } from '../ledger/contracts/in-force.ts'
import type { Renewal } from '../ledger/renewal.ts'
import { conversionTo } from '../ledger/units/conversion.ts'
import { majorUnits } from '../ledger/units/major-units.ts'
import type { Contract } from '../model/contract.ts'
import type { Money } from '../money.ts'
import type { Policy } from '../policy.ts'
import type { AccountMoney } from './account-facts.ts'

/** What the ledger makes of an account: its contracts, its next renewal and its yearly revenue. */
export interface ViewMoney {
  contracts: readonly Contract[]
  renewal: Renewal | null
  arr: Arr | null
}

/**
 * What its contracts pay on the day. ARR is in major units of the reporting currency, at the policy's rates; where the policy names
 * none, of the one currency the account pays in. Null where a rate is missing, where there are several currencies and none to
 * report in, and where no contract in force states an amount; 0 once all contracts have ended.
 */
export function moneyOn({ contracts, arr }: ViewMoney, asOf: Day, policy: Policy): AccountMoney {
  const firstPaidOn = firstStart(contracts)
  const live = contracts.filter(contract => inForce(contract, asOf))
  if (contracts.length > 0 && live.length === 0) return { arr: 0, seats: 0, lines: 0, firstPaidOn }
  const seats = live.flatMap(contract => contract.seats ?? [])
  return {
    arr: arr === null ? null : inOneCurrency(arr.totals, asOf, policy),
    seats: seats.length === 0 ? null : seats.reduce((sum, one) => sum + one, 0),
    lines: arr === null ? null : arr.contracts.filter(one => one.arr!.minor > 0).length,
    firstPaidOn,
  }
}

/** The currency its contracts pay in; null when there is none, or more than one. */
export const currencyOf = (contracts: readonly Contract[]): string | null => {
  const currencies = new Set(contracts.flatMap(({ arr }) => arr?.currency ?? []))
  return currencies.size === 1 ? [...currencies][0]! : null
}

function inOneCurrency(
  totals: readonly Money[],
  asOf: Day,
  { reportingCurrency, rates }: Policy,
): number | null {
  const currency = reportingCurrency ?? (totals.length === 1 ? totals[0]!.currency : null)
  if (currency === null) return null
  if (totals.length === 1 && totals[0]!.currency === currency) return majorUnits(currency)(totals[0]!.minor)
  const { convert } = conversionTo(currency, rates)
  const amounts = totals.map(one => convert(one.minor, one.currency, asOf))
  if (amounts.includes(null)) return null
  return majorUnits(currency)(amounts.reduce<number>((sum, amount) => sum + amount!, 0))
}

/** A contract of unknown amount makes a customer too; one that pays nothing does not. */
const firstStart = (contracts: readonly Contract[]): Day | null =>
  contracts
    .filter(({ arr }) => arr === null || arr.minor > 0)
    .reduce<Day | null>((first, { start }) => (first === null || start < first ? start : first), null)
