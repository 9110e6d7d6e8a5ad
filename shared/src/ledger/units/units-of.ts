import type { LedgerAccount } from '../../model/ledger-account.ts'
import type { AccountBook } from '../account-book.ts'
import { topmostParents } from '../hierarchy.ts'
import { type Links, linksOf } from './links.ts'
import { timelinesOf } from './timelines-of.ts'
import type { Unit, UnitsAsked } from './unit.ts'

/** The units of all books, in order of id. */
export function unitsOf(books: readonly AccountBook[], asked: UnitsAsked): Unit[] {
  const links = linksOf(books)
  const topmost =
    asked.policy.rollUp === 'parent' ? topmostParents(books.map(({ account }) => account)) : undefined
  return joined(books.flatMap(book => unitsOfBook(book, links, asked, topmost)))
}

/** The units of one account: for books that come in batches. `joined` puts together what spans several. */
export function unitsOfBook(
  book: AccountBook,
  links: Links,
  asked: UnitsAsked,
  topmost?: ReadonlyMap<string, LedgerAccount>,
): Unit[] {
  const account = topmost?.get(book.account.id) ?? book.account
  const timelines = timelinesOf(book, links, asked)
  if (timelines.length === 0) return []
  if (asked.level === 'account') return [{ id: account.id, account, timelines }]
  const chains = Map.groupBy(timelines, ({ lineId }) => links.chainOf(lineId))
  return [...chains].map(([id, own]) => ({ id, account, timelines: own }))
}

/** Units of the same id as one, in order of id. It is the account's that paid first. */
export function joined(units: readonly Unit[]): Unit[] {
  const byId = Map.groupBy(units, ({ id }) => id)
  return [...byId.keys()].sort().map(id => {
    const own = byId.get(id)!
    if (own.length === 1) return own[0]!
    const [first] = [...own].sort(byFirstDay)
    return { ...first!, timelines: own.flatMap(({ timelines }) => timelines) }
  })
}

const byFirstDay = (a: Unit, b: Unit): number =>
  compare(firstDay(a), firstDay(b)) || compare(a.account.id, b.account.id)

const firstDay = ({ timelines }: Unit): string =>
  timelines.reduce<string>(
    (first, { steps }) => (steps[0]!.from < first ? steps[0]!.from : first),
    '9999-12-31',
  )

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
