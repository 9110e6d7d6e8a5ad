import { addMonths, type Day } from '../../day.ts'
import type { ContractLine } from '../../model/contract-line.ts'

type Termed = Pick<ContractLine, 'start' | 'end' | 'termMonths' | 'renewalTermMonths'>

/**
 * The days on which further terms of a line start, whether or not it lives to see them: `termMonths` after its start,
 * then every `renewalTermMonths`, all counted from the start so that month ends do not drift (31 January, 28 February,
 * 31 March). A stated end that is no such day starts a count of its own. Without end where terms are stated, the end
 * alone where only that is known, empty where nothing is.
 */
export function* termStarts({ start, end, termMonths, renewalTermMonths }: Termed): Generator<Day> {
  const first = wholeMonths(termMonths)
  const further = wholeMonths(renewalTermMonths) ?? first
  let endIsAmongThem = end === null
  if (first !== null)
    for (const day of counted(start, first, further)) {
      endIsAmongThem ||= day === end
      if (!endIsAmongThem && day > end!) break
      yield day
    }
  if (!endIsAmongThem) yield* counted(end!, 0, further)
}

/** The days on which a line goes on by itself, if it does: its stated end, and the end of each term after that. */
export function* renewalDates(line: Termed): Generator<Day> {
  for (const day of termStarts(line)) if (line.end === null || day >= line.end) yield day
}

function* counted(from: Day, offset: number, every: number | null): Generator<Day> {
  for (let term = 0; term === 0 || every !== null; term++) {
    const day = addMonths(from, offset + term * (every ?? 0))
    if (isBeyondDays(day)) return
    yield day
  }
}

/** Days compare as strings, which ends with the year 9999: the year in which sources let end what never ends. */
export const isBeyondDays = (day: Day): boolean => day.length > 'YYYY-MM-DD'.length

/** Terms are whole months; anything else in a source is no term. */
export const wholeMonths = (months: number | null): number | null =>
  months !== null && Number.isInteger(months) && months > 0 ? months : null
