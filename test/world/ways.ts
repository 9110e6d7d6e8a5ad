import type { Account } from './account.ts'
import type { Deal } from './deal.ts'
import type { Life } from './life.ts'
import type { MessKind } from './messes.ts'
import type { PortalLine } from './portal.ts'

/** How a firm departs from the sample: what its business is like, and how it writes it down. All pure. */
export interface Ways {
  /** An account before it lives. */
  account?: (account: Account) => Account
  /** What became of it, before anything is written down. */
  life?: (life: Life) => Life
  /** Its deals before they are put in HubSpot's words. */
  deals?: (deals: Deal[], life: Life) => Deal[]
  /** What a portal has before its first record. */
  shape?: (lines: PortalLine[]) => PortalLine[]
  /** An account's lines, its mess already made. */
  lines?: (lines: PortalLine[], life: Life) => PortalLine[]
  /** The kinds of mess that are made; every kind by default. */
  messes?: readonly MessKind[]
}
