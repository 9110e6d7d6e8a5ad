import { addDays } from '../../day.ts'
import type { LedgerPolicy } from '../../ledger-policy.ts'
import type { ContractLine } from '../../model/contract-line.ts'
import { renewsByItself } from './life.ts'
import { linksAmong } from './links.ts'
import { isLost } from './notice.ts'
import { recurs } from './recurs.ts'

export type SuccessorPolicy = Pick<LedgerPolicy, 'graceDays' | 'lateRenewal' | 'autoRenewal'>

type LatePolicy = Pick<LedgerPolicy, 'graceDays' | 'autoRenewal'>

/** What took the place of each line, by the id of the line replaced. */
export type Successors = ReadonlyMap<string, ContractLine>

/**
 * What took the place of each line: the line that says so, or, under a policy that does not count a late renewal as
 * churn, the line that looks like one. See `explicitSuccessors` and `likelySuccessors`.
 */
export function successorsOf(lines: readonly ContractLine[], policy: SuccessorPolicy): Successors {
  const explicit = explicitSuccessors(lines)
  return policy.lateRenewal === 'churn' ? explicit : withLate(explicit, lines, policy)
}

/** The same for one line; for many lines of an account `successorsOf` looks once. */
export const successorOf = (
  line: ContractLine,
  linesOfAccount: readonly ContractLine[],
  policy: SuccessorPolicy,
): ContractLine | null => successorsOf(linesOfAccount, policy).get(line.id) ?? null

/** By links only: of several successors the first to start. */
export function explicitSuccessors(lines: readonly ContractLine[]): Successors {
  const { sound } = linksAmong(lines)
  const successors = new Map<string, ContractLine>()
  if (sound.length === 0) return successors
  const byId = new Map(lines.map(line => [line.id, line]))
  for (const { successor, predecessor } of sound) {
    const line = byId.get(successor)!
    const other = successors.get(predecessor)
    if (other === undefined || byStart(line, other) < 0) successors.set(predecessor, line)
  }
  return successors
}

/** Links, and for the lines without one what looks like their late renewal, whatever a policy makes of it. */
export const likelySuccessors = (lines: readonly ContractLine[], policy: LatePolicy): Successors =>
  withLate(explicitSuccessors(lines), lines, policy)

/**
 * A line that ended unrenewed is followed by the first line of its account that replaces nothing and starts in
 * [end, end + graceDays], of the same product where both state one. Whoever ended first chooses first, and a contract
 * follows one other at most: its lines renew together. What was lost for certain, or renewed by itself, is not
 * followed by anything.
 */
function withLate(explicit: Successors, lines: readonly ContractLine[], policy: LatePolicy): Successors {
  const successors = new Map(explicit)
  const candidates = lines.filter(line => recurs(line) && line.replaces.length === 0).sort(byStart)
  const takenBy = new Map<string, string>()
  const isFree = (other: ContractLine, line: ContractLine): boolean =>
    (takenBy.get(contractOf(other)) ?? contractOf(line)) === contractOf(line)
  for (const line of lines.filter(line => isOpen(line, explicit, policy)).sort(byEnd)) {
    const follower = candidates.find(
      other => isFree(other, line) && followsLate(other, line, policy.graceDays),
    )
    if (follower === undefined) continue
    takenBy.set(contractOf(follower), contractOf(line))
    successors.set(line.id, follower)
  }
  return successors
}

/** The lines of one agreement renew together. */
const contractOf = ({ id, contractId }: ContractLine): string => contractId ?? id

const isOpen = (line: ContractLine, explicit: Successors, { autoRenewal }: LatePolicy): boolean =>
  recurs(line) &&
  line.end !== null &&
  line.end > line.start &&
  !explicit.has(line.id) &&
  !isLost(line) &&
  !renewsByItself(line, autoRenewal)

const followsLate = (other: ContractLine, line: ContractLine, graceDays: number): boolean =>
  other.accountId === line.accountId &&
  other.id !== line.id &&
  other.start >= line.end! &&
  other.start <= addDays(line.end!, graceDays) &&
  (other.product === null || line.product === null || other.product === line.product)

const byStart = (a: ContractLine, b: ContractLine): number => order(a.start, b.start) || order(a.id, b.id)
const byEnd = (a: ContractLine, b: ContractLine): number => order(a.end!, b.end!) || byStart(a, b)
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
