import type { ContractLine } from '../../model/contract-line.ts'

/** How lines take the place of one another, also across accounts. */
export interface Links {
  /** The chain a line belongs to: the lowest id among all that are linked with it. A line without links is its own. */
  chainOf: (lineId: string) => string
  /** Lines of other accounts that take the place of a line. */
  successorsElsewhere: (lineId: string) => readonly ContractLine[]
  /** Takes in the links of all lines of an account. What it knows already changes nothing. */
  add: (lines: readonly ContractLine[]) => void
}

/** Links of accounts, to be taken in one account at a time. */
export function gatheredLinks(): Links {
  const roots = new Map<string, string>()
  const elsewhere = new Map<string, Map<string, ContractLine>>()
  const note = (replaced: string, successor: ContractLine): void => {
    const known = elsewhere.get(replaced)
    if (known) known.set(successor.id, successor)
    else elsewhere.set(replaced, new Map([[successor.id, successor]]))
  }
  return {
    chainOf: id => rootOf(roots, id),
    successorsElsewhere: id => [...(elsewhere.get(id)?.values() ?? [])],
    add: lines => {
      const linking = lines.filter(({ replaces }) => replaces.length > 0)
      if (linking.length === 0) return
      const own = new Set(lines.map(({ id }) => id))
      for (const line of linking)
        for (const replaced of line.replaces) {
          unite(roots, line.id, replaced)
          if (!own.has(replaced)) note(replaced, line)
        }
    },
  }
}

/** The links of some accounts' lines. */
export function linksOf(accounts: readonly { lines: readonly ContractLine[] }[]): Links {
  const links = gatheredLinks()
  for (const { lines } of accounts) links.add(lines)
  return links
}

function rootOf(roots: Map<string, string>, id: string): string {
  let root = id
  for (let next = roots.get(root); next !== undefined; next = roots.get(root)) root = next
  for (let at = id; at !== root; ) {
    const next = roots.get(at)!
    roots.set(at, root)
    at = next
  }
  return root
}

/** The root of a chain is its lowest id, so that the order of lines means nothing. */
function unite(roots: Map<string, string>, a: string, b: string): void {
  const [rootA, rootB] = [rootOf(roots, a), rootOf(roots, b)]
  if (rootA === rootB) return
  const [low, high] = rootA < rootB ? [rootA, rootB] : [rootB, rootA]
  roots.set(high, low)
}
