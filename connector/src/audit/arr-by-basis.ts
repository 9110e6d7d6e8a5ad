import { Basis } from '@perennial/shared/model/basis'
import { type Money, totals } from '@perennial/shared/money'
import type { ArrByBasis } from './audit.ts'
import type { AuditedAccount } from './audited-account.ts'

/** The recurring revenue of customers by how it is known, a currency at a time. */
export function arrByBasis(customers: readonly AuditedAccount[]): ArrByBasis {
  const sums = totals(customers.flatMap(({ arr }) => arr))
  const rows = sums.flatMap(total =>
    Basis.options.map(basis => row(customers, total, basis)).filter(({ accounts }) => accounts > 0),
  )
  return {
    rows,
    totals: sums,
    withoutAmount: customers.filter(({ withoutAmount }) => withoutAmount > 0).length,
    withoutContract: customers.filter(({ hasContract }) => !hasContract).length,
  }
}

function row(customers: readonly AuditedAccount[], { currency, minor }: Money, basis: Basis) {
  const own = customers.map(({ amounts }) =>
    amounts.filter(one => one.basis === basis && one.amount.currency === currency),
  )
  const amount = own.flat().reduce((sum, one) => sum + one.amount.minor, 0)
  return {
    currency,
    basis,
    accounts: own.filter(amounts => amounts.length > 0).length,
    amount: { minor: amount, currency },
    share: minor === 0 ? 0 : amount / minor,
  }
}
