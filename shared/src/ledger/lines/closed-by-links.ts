import type { ContractLine } from '../../model/contract-line.ts'
import { explicitSuccessors } from './successor-of.ts'

/**
 * The lines, each ending at the latest on the first day of the line that takes its place (of several, the first one to
 * start). An end before that stays: the gap is real. A successor may belong to another account. Links that lead nowhere
 * or in a circle close nothing; the lint finds them.
 */
export function closedByLinks(lines: readonly ContractLine[]): ContractLine[] {
  const successors = explicitSuccessors(lines)
  return lines.map(line => closedBy(successors.get(line.id), line))
}

const closedBy = (successor: ContractLine | undefined, line: ContractLine): ContractLine =>
  successor === undefined || (line.end !== null && line.end <= successor.start)
    ? line
    : { ...line, end: successor.start }
