import type { AccountBook } from '@perennial/shared/ledger/account-book'
import type { ContractLine } from '@perennial/shared/model/contract-line'
import { contractLine } from '@perennial/shared/model/contract-line'
import { ledgerAccount } from '@perennial/shared/model/ledger-account'

/** A line of account `a` that pays an amount of USD a year. */
export const paying = (
  id: string,
  arr: number,
  start: string,
  end: string | null = null,
  more: Partial<ContractLine> = {},
): ContractLine =>
  contractLine({
    id,
    accountId: 'a',
    start,
    end,
    price: { minor: Math.round(arr * 100), currency: 'USD' },
    ...more,
  })

export const book = (id: string, lines: readonly ContractLine[], account = {}): AccountBook => ({
  account: ledgerAccount({ id, ...account }),
  lines: lines.map(line => ({ ...line, accountId: id })),
  adjustments: [],
})
