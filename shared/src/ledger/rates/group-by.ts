import type { LedgerAccount } from '../../model/ledger-account.ts'

/** What rates can be grouped by: the account's plan, its service tier, its region, owner or segment. */
export const groupings = ['plan', 'tier', 'region', 'owner', 'segment'] as const
export type Grouping = (typeof groupings)[number]

/** Accounts of which it is not known are a group by themselves. */
export const groupOf = (account: LedgerAccount, by: Grouping | null): string =>
  by === null ? 'all' : (account[by] ?? 'unknown')
