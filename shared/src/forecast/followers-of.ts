import { likelySuccessors } from '../ledger/lines/successor-of.ts'
import type { ContractLine } from '../model/contract-line.ts'
import type { RenewalRules } from './due-renewal.ts'

/** A line that took the place of others, and what share of it is in the place of those asked about. */
export interface Follower {
  line: ContractLine
  share: number
}

/**
 * What took the place of some lines of an account: those that say so, else what looks like their late renewal with the rest of its
 * agreement. A line in the place of several is shared among them by what `paid` says they paid, so that nothing counts twice.
 */
export function followersOf(
  lines: readonly ContractLine[],
  rules: RenewalRules,
): (own: readonly ContractLine[], paid: (line: ContractLine) => number) => Follower[] {
  const likely = likelySuccessors(lines, {
    graceDays: Math.max(rules.graceDays, rules.overdueDays),
    autoRenewal: rules.autoRenewal,
  })
  const following = new Map(lines.map(line => [line, followersOfLine(line, lines, likely.get(line.id))]))
  return (own, paid) => {
    const found = new Set(own.flatMap(line => following.get(line) ?? []))
    return [...found].map(line => {
      const replaced = lines.filter(one => following.get(one)!.includes(line))
      return { line, share: shareOf(own, replaced, paid) }
    })
  }
}

function followersOfLine(
  { id }: ContractLine,
  lines: readonly ContractLine[],
  likely: ContractLine | undefined,
): ContractLine[] {
  const linked = lines.filter(({ replaces }) => replaces.includes(id))
  if (linked.length > 0 || likely === undefined) return linked
  return lines.filter(one => one.id === likely.id || isSignedWith(one, likely))
}

const isSignedWith = ({ contractId, start, replaces }: ContractLine, other: ContractLine): boolean =>
  contractId !== null && contractId === other.contractId && start === other.start && replaces.length === 0

function shareOf(
  own: readonly ContractLine[],
  replaced: readonly ContractLine[],
  paid: (line: ContractLine) => number,
): number {
  const ours = replaced.filter(line => own.includes(line))
  if (ours.length === replaced.length) return 1
  const sum = (some: readonly ContractLine[]) =>
    some.reduce((total, line) => total + Math.max(0, paid(line)), 0)
  return sum(replaced) === 0 ? ours.length / replaced.length : sum(ours) / sum(replaced)
}
