import type { Day } from '../day.ts'
import type { AccountBook } from '../ledger/account-book.ts'
import { adjustmentLines } from '../ledger/adjustments/adjustment-line.ts'
import { recurs } from '../ledger/lines/recurs.ts'
import type { ContractLine } from '../model/contract-line.ts'

/** The recurring lines of an account that were known on a day, those without any day left out. */
export const knownLines = ({ lines, adjustments }: AccountBook, asOf: Day): ContractLine[] =>
  [...lines, ...adjustmentLines(adjustments)].filter(
    line => recurs(line) && knownSince(line) <= asOf && (line.end === null || line.end > line.start),
  )

/** The day a line was signed, else became known or started. */
export const knownSince = ({ signedOn, knownFrom, start }: ContractLine): Day =>
  signedOn ?? (knownFrom < start ? knownFrom : start)
