import { type Day, daysBetween } from '../day.ts'
import type { LedgerAccount } from '../model/ledger-account.ts'
import { attributeFact, type LedgerFactName } from './fact-table.ts'
import type { Facts, FactValue } from './facts.ts'

/** What contracts say of an account on a day; null where they cannot. */
export interface AccountMoney {
  /** Yearly, in major units of the reporting currency. */
  arr: number | null
  seats: number | null
  /** Lines that pay. */
  lines: number | null
  /** The first day it paid anything: since when it is a customer, where the account itself does not say. */
  firstPaidOn: Day | null
}

/** The facts of an account that reports on money have too, by the names conditions use. `attributes` are what else the CRM says of it. */
export function accountFacts(
  account: LedgerAccount,
  asOf: Day,
  { firstPaidOn, arr, seats, lines }: AccountMoney,
  attributes: Readonly<Record<string, FactValue>> = {},
): Facts {
  const customerSince = notAfter(asOf, account.customerSince ?? firstPaidOn)
  const own = {
    name: account.name,
    plan: account.plan,
    tier: account.tier,
    region: account.region,
    owner: account.owner,
    segment: account.segment,
    customerSince,
    tenureDays: customerSince === null ? null : daysBetween(customerSince, asOf),
    arr,
    seats,
    lines,
    parent: account.parentId !== null,
  } satisfies Record<LedgerFactName, FactValue>
  const others = Object.entries(attributes).map(([name, value]) => [attributeFact(name), value])
  return { asOf, values: { ...own, ...Object.fromEntries(others) } }
}

/** Who becomes a customer later is none on the day. */
const notAfter = (asOf: Day, day: Day | null): Day | null => (day === null || day > asOf ? null : day)
