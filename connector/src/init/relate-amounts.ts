import { type AmountFacts, type AmountReading, fewest, proven } from './amount-reading.ts'
import { median } from './numbers.ts'
import { type Compared, isSame, isTwelfth, twelfths } from './predecessors.ts'

/** Two pipelines of which one's amounts are as large as the other's, or a twelfth of them. */
interface Relation {
  of: string
  beside: string
  is: 'same' | 'twelfth'
  because: string
}

/** Pipelines against each other: the same size means the same unit, a twelfth means monthly. */
export function relate(
  facts: AmountFacts,
  parts: ReadonlyMap<string, readonly Compared[]>,
  readings: Map<string, AmountReading>,
): void {
  const relations = [...renewalRelations(facts, parts), ...seatRelations(facts)]
  // What one relation tells may be what the next one needs.
  for (let round = 0; round < facts.pipelines.length; round += 1)
    for (const relation of relations) follow(relation, readings)
}

function follow({ of, beside, is, because }: Relation, readings: Map<string, AmountReading>): void {
  const [mine, theirs] = [readings.get(of), readings.get(beside)]
  if (is === 'twelfth') {
    if (!mine && (!theirs || theirs.means === 'arr')) readings.set(of, proven('mrr', `${because}: monthly`))
    if (!theirs && (!mine || mine.means === 'mrr'))
      readings.set(beside, proven('arr', `${because}: yearly beside monthly`))
    return
  }
  if (mine?.means === 'delta' || theirs?.means === 'delta') return
  if (!mine && theirs) readings.set(of, proven(theirs.means, `${because}: the same, ${theirs.means}`))
  if (mine && !theirs) readings.set(beside, proven(mine.means, `${because}: the same, ${mine.means}`))
}

const labelIn = ({ pipelines }: AmountFacts, id: string): string =>
  pipelines.find(pipeline => pipeline.id === id)?.label ?? id

/** Renewals beside their predecessors in another pipeline. */
function renewalRelations(facts: AmountFacts, parts: ReadonlyMap<string, readonly Compared[]>): Relation[] {
  return [...parts].flatMap(([of, all]) =>
    [...Map.groupBy(all, ({ pipeline }) => pipeline)].flatMap(([beside, compared]): Relation[] => {
      if (beside === of || compared.length < fewest) return []
      const count = (some: readonly unknown[]) =>
        `${some.length} of ${compared.length} renewals in ${labelIn(facts, of)} are`
      const before = `their predecessor in ${labelIn(facts, beside)}`
      const same = compared.filter(one => isSame(one, 0.3))
      if (isTwelfth(compared))
        return [
          { of, beside, is: 'twelfth', because: `${count(twelfths(compared))} about a twelfth of ${before}` },
        ]
      return same.length >= compared.length * 0.5
        ? [{ of, beside, is: 'same', because: `${count(same)} about as large as ${before}` }]
        : []
    }),
  )
}

/** Prices of a seat that one company pays in two pipelines. */
function seatRelations(facts: AmountFacts): Relation[] {
  const prices = new Map<string, Map<string, number>>()
  for (const deal of facts.deals) {
    const seats = facts.seats(deal)
    if (seats === null || seats <= 0 || !deal.amount || deal.companyId === null) continue
    const buyer = `${deal.companyId} ${deal.currency}`
    prices.set(deal.pipeline, (prices.get(deal.pipeline) ?? new Map()).set(buyer, deal.amount / seats))
  }
  return [...prices].flatMap(([of, mine]) =>
    [...prices].flatMap(([beside, theirs]): Relation[] => {
      if (of === beside) return []
      const ratios = [...mine].flatMap(([buyer, price]) =>
        theirs.has(buyer) ? [price / theirs.get(buyer)!] : [],
      )
      if (ratios.length < fewest * 2) return []
      const ratio = median(ratios)
      const because = `a seat costs ${ratio.toFixed(2)} times as much in ${labelIn(facts, of)} as in ${labelIn(facts, beside)} at ${ratios.length} companies`
      if (ratio > 0.7 && ratio < 1.4) return [{ of, beside, is: 'same', because }]
      return ratio > 0.06 && ratio < 0.115 ? [{ of, beside, is: 'twelfth', because }] : []
    }),
  )
}
