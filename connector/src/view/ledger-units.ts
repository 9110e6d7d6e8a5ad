import type { AccountBook } from '@perennial/shared/ledger/account-book'
import { topmostParents } from '@perennial/shared/ledger/hierarchy'
import type { Links } from '@perennial/shared/ledger/units/links'
import type { Unit, UnitsAsked } from '@perennial/shared/ledger/units/unit'
import { joined, unitsOfBook } from '@perennial/shared/ledger/units/units-of'
import type { LedgerAccount } from '@perennial/shared/model/ledger-account'
import { ConfigError } from '../errors.ts'

type Batches = AsyncIterable<readonly AccountBook[]>

/**
 * The units of books that come in batches: of each book only what its units are made of is kept. `links` holds those
 * that lead from one account to another. Under roll-up the books are read twice, since a parent may come after its child.
 */
export async function ledgerUnits(books: () => Batches, links: Links, asked: UnitsAsked): Promise<Unit[]> {
  const topmost = asked.policy.rollUp === 'parent' ? topmostOf(await accountsOf(books())) : undefined
  const units: Unit[] = []
  for await (const batch of books())
    for (const book of batch) {
      links.add(book.lines)
      units.push(...unitsOfBook(book, links, asked, topmost))
    }
  return joined(units)
}

async function accountsOf(books: Batches): Promise<LedgerAccount[]> {
  const accounts: LedgerAccount[] = []
  for await (const batch of books) accounts.push(...batch.map(({ account }) => account))
  return accounts
}

function topmostOf(accounts: readonly LedgerAccount[]): ReadonlyMap<string, LedgerAccount> {
  try {
    return topmostParents(accounts)
  } catch (cause) {
    throw new ConfigError((cause as Error).message, {
      field: 'policy.ledger.rollUp',
      remedy: 'mend the parents in the CRM or the file, or report without roll-up',
      cause,
    })
  }
}
