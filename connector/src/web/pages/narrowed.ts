import type { LedgerAccount } from '@perennial/shared/model/ledger-account'
import { isInBook } from '../../view/in-book.ts'
import { segmentNamed } from '../../view/in-segment.ts'
import type { PageDesk } from './page-source.ts'

/** What a page's accounts are narrowed to; null = all. */
export interface Narrowed {
  segment: string | null
  owner: string | null
  tier: string | null
  region: string | null
}

/** Throws ConfigError for a segment nobody has written. */
export function narrowedIn({ query, source: { config } }: PageDesk): Narrowed {
  const segment = query.segment ?? null
  if (segment !== null) segmentNamed(config.segments, segment)
  return { segment, owner: query.owner ?? null, tier: query.tier ?? null, region: query.region ?? null }
}

/** But for the segment; `unknown` asks for those whose own is not recorded. */
export function isAsked(
  account: Pick<LedgerAccount, 'owner' | 'tier' | 'region'>,
  asked: Narrowed,
  owners: PageDesk['owners'],
): boolean {
  const fits = (name: 'owner' | 'tier' | 'region') =>
    asked[name] === null || (account[name] ?? 'unknown') === asked[name]
  return isInBook(owners, account.owner) && fits('owner') && fits('tier') && fits('region')
}
