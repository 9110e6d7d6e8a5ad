import { addMonths, type Day } from '../../day.ts'
import type { ContractLine } from '../../model/contract-line.ts'
import { type Money, totals } from '../../money.ts'
import { monthsInto } from './months-into.ts'
import { toMinorUnits, yearlyOf } from './price-terms.ts'
import { recurs } from './recurs.ts'
import { segmentsOf } from './segments.ts'
import { wholeMonths } from './terms.ts'

/**
 * Annual contract value: what a line is worth a year, on average over its stated term, ramps, uplifts, discounts and
 * unpaid pauses included; over its first twelve months when evergreen. What is paid once has none: 0. Null when the
 * price is not known or the term has no days.
 */
export function acvOf(line: ContractLine): Money | null {
  const end = statedEnd(line) ?? addMonths(line.start, 12)
  if (line.price === null || end <= line.start) return null
  const yearly = recurs(line) ? (payable(line, end) * 12) / monthsInto(line.start, end) : 0
  return { minor: toMinorUnits(yearly), currency: line.price.currency }
}

/**
 * Total contract value of a line: all that is payable over its stated term; for what is paid once, that. Null when
 * evergreen, when the price is not known, for usage beyond a commitment (nobody owes it yet) or a term without days.
 */
export function tcvOf(line: ContractLine): Money | null {
  if (line.price === null || line.kind === 'overage') return null
  if (line.kind === 'one_off') return line.price
  const end = statedEnd(line)
  if (end === null || end <= line.start) return null
  return { minor: toMinorUnits(payable(line, end)), currency: line.price.currency }
}

/** The same for the lines of one contract, one sum per currency; null when a part of it is not known. */
export function contractTcvOf(lines: readonly ContractLine[]): Money[] | null {
  const values = lines.filter(({ kind }) => kind !== 'overage').map(tcvOf)
  return values.includes(null) ? null : totals(values.flatMap(value => value ?? []))
}

function statedEnd({ start, end, termMonths }: ContractLine): Day | null {
  const months = wholeMonths(termMonths)
  return end ?? (months === null ? null : addMonths(start, months))
}

/** By the month, so that a term of a year is a year's amount, leap day or not. Minor units, not rounded. */
function payable(line: ContractLine, end: Day): number {
  return segmentsOf(line, end).reduce((sum, { from, terms }, at, all) => {
    const months = monthsInto(line.start, all[at + 1]?.from ?? end) - monthsInto(line.start, from)
    return sum + (yearlyOf(terms, line.everyMonths) / 12) * months
  }, 0)
}
