import type { ContractLine } from '../../model/contract-line.ts'

/** One line taking the place of another, by their ids. */
export interface Link {
  successor: string
  predecessor: string
}

/** The links among lines, each with what is wrong with it, if anything. */
export interface Links {
  sound: Link[]
  /** The predecessor is not among the lines. */
  nowhere: Link[]
  /** Followed far enough, the link leads back to where it began; to itself at once. */
  circular: Link[]
}

/** Reads `replaces` of all lines. Lines may belong to several accounts; their order means nothing. */
export function linksAmong(lines: readonly ContractLine[]): Links {
  const linking = lines.filter(({ replaces }) => replaces.length > 0)
  if (linking.length === 0) return { sound: [], nowhere: [], circular: [] }
  const known = new Map(lines.map(({ id, replaces }) => [id, replaces]))
  const links = linking.flatMap(linksOf)
  const leading = links.filter(({ predecessor }) => known.has(predecessor))
  const suspects = neverPeeled(leading)
  const circular = new Set(leading.filter(link => suspects.has(link.successor) && closesCircle(link, known)))
  return {
    sound: leading.filter(link => !circular.has(link)),
    nowhere: links.filter(({ predecessor }) => !known.has(predecessor)),
    circular: [...circular],
  }
}

const linksOf = ({ id, replaces }: ContractLine): Link[] =>
  [...new Set(replaces)].map(predecessor => ({ successor: id, predecessor }))

/** Takes away, again and again, lines that nothing replaces any more: what is left lies on or behind a circle. */
function neverPeeled(links: readonly Link[]): Set<string> {
  const successorsLeft = new Map<string, number>()
  const predecessors = new Map<string, string[]>()
  for (const { successor, predecessor } of links) {
    successorsLeft.set(predecessor, (successorsLeft.get(predecessor) ?? 0) + 1)
    predecessors.set(successor, [...(predecessors.get(successor) ?? []), predecessor])
  }
  const peeled = [...predecessors.keys()].filter(id => !successorsLeft.has(id))
  for (const id of peeled)
    for (const predecessor of predecessors.get(id) ?? []) {
      const left = successorsLeft.get(predecessor)! - 1
      successorsLeft.set(predecessor, left)
      if (left === 0) peeled.push(predecessor)
    }
  return new Set([...successorsLeft].flatMap(([id, left]) => (left > 0 ? id : [])))
}

/** Whether the predecessor, followed through all it replaces, comes back to its successor. */
function closesCircle({ successor, predecessor }: Link, known: ReadonlyMap<string, string[]>): boolean {
  const reached = new Set([predecessor])
  for (const id of reached) {
    if (id === successor) return true
    for (const earlier of known.get(id) ?? []) reached.add(earlier)
  }
  return false
}
