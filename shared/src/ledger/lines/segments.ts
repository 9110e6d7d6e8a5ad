import type { Day } from '../../day.ts'
import type { ContractLine } from '../../model/contract-line.ts'
import { type PriceTerms, priceTermsOn } from './price-terms.ts'
import { risesOf } from './rises.ts'

/** A stretch of days, up to the next segment, on which nothing about the amount is said to change. */
export interface Segment {
  from: Day
  terms: PriceTerms
}

/** The life of a line with a price, cut wherever the agreement says something; the first segment begins with it. */
export function segmentsOf(line: ContractLine, end: Day | null): Segment[] {
  if (isPlain(line)) return [{ from: line.start, terms: priceTermsOn(line, line.start, []) }]
  const rises = risesOf(line, end)
  const said = [line.ramp, rises, line.discounts, line.pauses].flatMap(list => list.flatMap(daysOf))
  const within = said.filter(day => day > line.start && (end === null || day < end))
  return [line.start, ...new Set(within.sort())].map(from => ({
    from,
    terms: priceTermsOn(line, from, rises),
  }))
}

/** Most lines of a large book say nothing but their price. */
const isPlain = ({ ramp, uplift, discounts, pauses }: ContractLine): boolean =>
  uplift === null && ramp.length === 0 && discounts.length === 0 && pauses.length === 0

const daysOf = (said: { from: Day; to?: Day | null }): Day[] =>
  said.to == null ? [said.from] : [said.from, said.to]
