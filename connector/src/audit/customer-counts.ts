import { customerSigns } from '@perennial/shared/lifecycle/customer'
import type { AuditAccount, CustomerCounts } from './audit.ts'
import type { AuditedAccount } from './audited-account.ts'

const samples = 3

/** How many companies are customers and by which sign, and who is left out. */
export function customerCounts(accounts: readonly AuditedAccount[]): CustomerCounts {
  const byStanding = Map.groupBy(accounts, ({ standing }) => standing.is)
  const customers = byStanding.get('customer') ?? []
  const group = (is: AuditedAccount['standing']['is']) => sampled(byStanding.get(is) ?? [])
  return {
    companies: accounts.length,
    customers: customers.length,
    bySign: Object.fromEntries(
      customerSigns.map(sign => [
        sign,
        customers.filter(({ standing }) => standing.signs.includes(sign)).length,
      ]),
    ) as CustomerCounts['bySign'],
    excluded: { partner: group('partner'), test: group('test'), left_out: group('left_out') },
    prospects: group('prospect'),
  }
}

const sampled = (accounts: readonly AuditedAccount[]) => ({
  count: accounts.length,
  samples: accounts.slice(0, samples).map(plain),
})

/** Just what names an account. */
export const plain = ({ id, name, url, arr }: AuditAccount): AuditAccount => ({ id, name, url, arr })
