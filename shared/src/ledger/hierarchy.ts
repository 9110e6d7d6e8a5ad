import type { LedgerAccount } from '../model/ledger-account.ts'

/**
 * The topmost parent of every account, by account id; an account without a parent is its own. A parent that is not
 * among the accounts is as good as none (`missingParents` lists those). Throws RangeError where accounts are parents
 * of each other, naming the circle.
 */
export function topmostParents(accounts: readonly LedgerAccount[]): Map<string, LedgerAccount> {
  const byId = new Map(accounts.map(account => [account.id, account]))
  const topmost = new Map<string, LedgerAccount>()
  for (const { id } of accounts) {
    const { climbed, top } = climb(byId.get(id)!, byId, topmost)
    for (const below of climbed) topmost.set(below, top)
  }
  return topmost
}

/** The accounts whose parent is not among them. */
export function missingParents(accounts: readonly LedgerAccount[]): LedgerAccount[] {
  const ids = new Set(accounts.map(({ id }) => id))
  return accounts.filter(({ parentId }) => parentId !== null && !ids.has(parentId))
}

type ById = ReadonlyMap<string, LedgerAccount>

/** Goes up until there is no parent, or one whose top is known: so that each account is passed once only. */
function climb(from: LedgerAccount, byId: ById, topmost: ById): { climbed: Set<string>; top: LedgerAccount } {
  const climbed = new Set<string>()
  for (let at = from; ; ) {
    const known = topmost.get(at.id)
    if (known) return { climbed, top: known }
    if (climbed.has(at.id)) throw circle(climbed, at.id, byId)
    climbed.add(at.id)
    const parent = at.parentId === null ? undefined : byId.get(at.parentId)
    if (!parent) return { climbed, top: at }
    at = parent
  }
}

const namedAtMost = 10

function circle(climbed: ReadonlySet<string>, closing: string, byId: ById): RangeError {
  const path = [...climbed]
  const round = path.slice(path.indexOf(closing)).map(id => `${byId.get(id)!.name} (${id})`)
  const others = round.length - namedAtMost
  const named = others > 0 ? [...round.slice(0, namedAtMost), `${others} others`] : round
  return new RangeError(
    `accounts are parents of each other: ${[...named, round[0]].join(', then ')}; take one of these parents out`,
  )
}
