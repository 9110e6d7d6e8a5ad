import type { AdjustReceipt } from '@perennial/shared/adjust'
import type { Day } from '@perennial/shared/day'
import type { AccountBook } from '@perennial/shared/ledger/account-book'
import { retentionReport } from '@perennial/shared/ledger/rates/retention-report'
import type { Conversion } from '@perennial/shared/ledger/units/unit'
import type { LedgerPolicy } from '@perennial/shared/ledger-policy'

type Effect = NonNullable<AdjustReceipt['effect']['rates']>

/** NRR and GRR of the year to date over all accounts, before and after the book of one of them changes. */
export function ratesToDate(
  books: readonly AccountBook[],
  changed: AccountBook,
  { asOf, policy, conversion }: { asOf: Day; policy: LedgerPolicy; conversion: Conversion },
): Effect {
  const from = `${Number(asOf.slice(0, 4)) - 1}-12-31`
  const others = books.filter(({ account }) => account.id !== changed.account.id)
  const rates = (all: readonly AccountBook[]): Effect['before'] => {
    const [group] = retentionReport(all, {
      from,
      to: asOf,
      level: 'account',
      by: null,
      measure: 'arr',
      policy,
      policyName: 'default',
      conversion,
    }).groups
    return { nrr: group?.nrr ?? null, grr: group?.grr ?? null }
  }
  return { from, to: asOf, before: rates(books), after: rates([...others, changed]) }
}
