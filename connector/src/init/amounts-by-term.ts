import { type AmountFacts, type AmountReading, fewest, proven } from './amount-reading.ts'
import { median } from './numbers.ts'
import type { SeenDeal } from './seen-deals.ts'

interface Priced {
  deal: SeenDeal
  amount: number
  term: number
}

/** Long terms against short ones: an amount of the whole term grows with it. */
export function byTerm(deals: readonly SeenDeal[], facts: AmountFacts): AmountReading | null {
  const priced = deals.flatMap((deal): Priced[] => {
    const term = facts.months(deal)
    return term === null || !deal.amount || deal.amount <= 0 ? [] : [{ deal, amount: deal.amount, term }]
  })
  return perSeat(priced, facts) ?? withinCompanies(priced)
}

/** In the commonest currency: a seat in yen costs a hundred times as much. */
function perSeat(priced: readonly Priced[], { seats }: AmountFacts): AmountReading | null {
  const byCurrency = [...Map.groupBy(priced, ({ deal }) => deal.currency).values()]
  const commonest = byCurrency.toSorted((a, b) => b.length - a.length)[0] ?? []
  const prices = (of: number) =>
    commonest.flatMap(({ deal, amount, term }) => {
      const units = seats(deal) ?? 0
      return term === of && units > 0 ? [amount / units] : []
    })
  const base = prices(12)
  for (const long of [36, 24, 48, 60]) {
    const longer = prices(long)
    if (base.length < fewest || longer.length < fewest) continue
    const ratio = median(longer) / median(base)
    const expected = long / 12
    if (ratio > Math.sqrt(expected) && ratio < expected * 1.5)
      return proven(
        'tcv',
        `amount per seat is ${ratio.toFixed(1)} times as high on ${long}-month deals as on 12-month ones: whole term`,
      )
  }
  return null
}

/** Where a company went from one length of term to another, its amount went along. */
function withinCompanies(priced: readonly Priced[]): AmountReading | null {
  const byBuyer = Map.groupBy(priced, ({ deal }) => `${deal.companyId} ${deal.currency}`)
  const steps = [...byBuyer.values()].flatMap(own =>
    own.slice(1).flatMap((later, at) => {
      const earlier = own[at]!
      const stretch = Math.log(later.term / earlier.term)
      return Math.abs(stretch) < Math.log(1.5) ? [] : [Math.log(later.amount / earlier.amount) / stretch]
    }),
  )
  if (steps.length < fewest * 2) return null
  const along = steps.filter(step => step > 0.5 && step < 1.6)
  return along.length >= steps.length * 0.6
    ? proven(
        'tcv',
        `amounts grew and shrank with the term on ${along.length} of ${steps.length} changes of its length: whole term`,
      )
    : null
}
