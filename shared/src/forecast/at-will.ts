import { addDays, addMonths, type Day, daysBetween } from '../day.ts'
import { toMinorUnits } from '../ledger/lines/price-terms.ts'
import { periodStart } from '../ledger/movements/periods.ts'
import type { Conversion } from '../ledger/units/unit.ts'
import { isAtWill } from '../risk/decisions/at-will.ts'
import { convertedSum } from './converted-sum.ts'
import type { RenewalRules, RenewalSource } from './due-renewal.ts'
import { knownLines } from './known-lines.ts'
import type { Prior } from './learned.ts'
import { paymentsOf } from './payments.ts'
import type { ForecastPeriod } from './period.ts'
import { percentOf, seenShare, seenText } from './share-seen.ts'
import { sumOf } from './totals.ts'

/** Customers bound to no term, or to a month at most: what they pay, and what is to be expected of it at the end of the period. */
export interface AtWill {
  customers: number
  target: number
  expected: number
  expectedLoss: number
  /** Probability that such a customer is still one a quarter later. */
  baseRate: number
  because: string
}

export interface AtWillAsked {
  period: ForecastPeriod
  asOf: Day
  rules: RenewalRules
  conversion: Conversion
  /** Of a year. */
  prior: Prior
}

const quartersLookedBack = 8

/** One decision an account and quarter: whoever paid at will when it began and pays at its end stayed. */
export function atWillOf(sources: readonly RenewalSource[], asked: AtWillAsked): AtWill {
  const paying = sources.flatMap(source => paidAtWill(source, asked) ?? [])
  const past = paying.flatMap(({ paysOn }) => decisions(paysOn, asked))
  const seen = seenShare(past, { prior: asked.prior.rate ** (1 / 4), strength: asked.prior.strength })
  const now = paying.flatMap(({ paysOn }) => paysOn(startOf(asked)) ?? []).filter(paid => paid !== 0)
  const target = sumOf(now, paid => paid)
  const expected = toMinorUnits(target * seen.share ** quartersAhead(asked))
  return {
    customers: now.length,
    target,
    expected,
    expectedLoss: Math.max(0, target - expected),
    baseRate: seen.share,
    because: `A quarter ${seenText(seen, 'decision')} (a year at ${percentOf(asked.prior.rate)}); one decision an account and quarter.`,
  }
}

/** What it pays is counted from the day of the question, or from where a past period began. */
const startOf = ({ period, asOf }: AtWillAsked): Day => (asOf < period.to ? asOf : period.from)

function quartersAhead({ period, asOf }: AtWillAsked): number {
  const from = asOf > period.from && asOf < period.to ? asOf : period.from
  return daysBetween(from, addDays(period.to, 1)) / (365.25 / 4)
}

/** What an account pays at will on a day, in the reporting currency; null where it never paid so. */
function paidAtWill(source: RenewalSource, { asOf, rules, conversion }: AtWillAsked) {
  const lines = knownLines(source.book, asOf).filter(isAtWill)
  if (lines.length === 0) return null
  const { on } = paymentsOf(source.book, lines, rules)
  return { paysOn: (day: Day): number | null => convertedSum(on(lines, day), asOf, conversion) }
}

function decisions(paysOn: (day: Day) => number | null, { asOf, rules }: AtWillAsked): number[] {
  const current = periodStart(asOf, 'quarter', rules.fiscalYearStart)
  return Array.from({ length: quartersLookedBack }, (_, back) => addMonths(current, -3 * (back + 1))).flatMap(
    begin => {
      if (!paysOn(begin)) return []
      return paysOn(addMonths(begin, 3)) ? [1] : [0]
    },
  )
}
