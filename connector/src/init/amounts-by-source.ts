import { numberOf } from '../view/values.ts'
import { type AmountFacts, type AmountReading, fewest, proven } from './amount-reading.ts'
import { suffixSums } from './compare-companies.ts'
import { isNear } from './numbers.ts'
import type { SeenDeal } from './seen-deals.ts'

/** Compares amounts with each source that states a yearly figure; the first one that tells decides. */
export function bySources(
  deals: readonly SeenDeal[],
  { sources, months }: AmountFacts,
): AmountReading | null {
  for (const source of sources) {
    const stated = deals.flatMap(deal => {
      const value = source.of(deal)
      return value === null || deal.amount === null
        ? []
        : [{ amount: deal.amount, ...value, months: months(deal) }]
    })
    const reading = readStated(stated, source.name)
    if (reading !== null) return reading
  }
  return null
}

interface Stated {
  amount: number
  yearly: number
  oneOff: number
  months: number | null
}

const tolerance = 0.03

function readStated(stated: readonly Stated[], source: string): AmountReading | null {
  if (stated.length < fewest) return null
  const agrees = ({ amount, oneOff }: Stated, recurring: number) =>
    isNear(amount, recurring, tolerance) || isNear(amount, recurring + oneOff, tolerance)
  const yearly = stated.filter(one => agrees(one, one.yearly))
  const monthly = stated.filter(one => agrees(one, one.yearly / 12))
  const long = stated.filter(({ months }) => months !== null && months !== 12)
  const whole = long.filter(one => agrees(one, (one.yearly * one.months!) / 12))
  const enough = (part: readonly unknown[], all: readonly unknown[]) =>
    part.length >= 3 && part.length >= all.length * 0.6
  if (enough(monthly, stated))
    return proven(
      'mrr',
      `amount x 12 agrees with ${source} on ${monthly.length} of ${stated.length} deals: monthly`,
    )
  if (enough(whole, long) && whole.length > long.filter(one => agrees(one, one.yearly)).length)
    return proven(
      'tcv',
      `amount agrees with ${source} times the term on ${whole.length} of ${long.length} deals that do not run 12 months: whole term`,
    )
  if (enough(yearly, stated))
    return proven('arr', `amount agrees with ${source} on ${yearly.length} of ${stated.length} deals: yearly`)
  return null
}

/** The company's own yearly amount against what its latest deals of this pipeline add up to. */
export function byCompany(
  deals: readonly SeenDeal[],
  { companies, companyArr }: AmountFacts,
): AmountReading | null {
  if (companyArr === null) return null
  const own = new Map(companies.map(company => [company.id, numberOf(company.properties, companyArr)]))
  const byCompany = Map.groupBy(deals, ({ companyId }) => companyId ?? '')
  const pairs = [...byCompany].flatMap(([id, of]) => {
    const yearly = own.get(id) ?? null
    return yearly === null || yearly <= 0 ? [] : [{ yearly, sums: suffixSums(of) }]
  })
  const agreeing = (times: number) =>
    pairs.filter(({ yearly, sums }) => sums.some(sum => isNear(sum * times, yearly, tolerance))).length
  const [yearly, monthly] = [agreeing(1), agreeing(12)]
  const most = Math.max(yearly, monthly)
  if (pairs.length < fewest || most < pairs.length * 0.4 || most < 2 * Math.min(yearly, monthly)) return null
  return yearly > monthly
    ? proven('arr', `amounts add up to ${companyArr} of the company on ${yearly} of ${pairs.length}: yearly`)
    : proven(
        'mrr',
        `amounts x 12 add up to ${companyArr} of the company on ${monthly} of ${pairs.length}: monthly`,
      )
}
