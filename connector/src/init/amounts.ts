import { type AmountFacts, type AmountReading, fewest, proven } from './amount-reading.ts'
import { byCompany, bySources } from './amounts-by-source.ts'
import { byTerm } from './amounts-by-term.ts'
import { folded } from './folded.ts'
import { againstPredecessors, type Compared, isSame, isTwelfth } from './predecessors.ts'
import { relate } from './relate-amounts.ts'

/** Each pipeline by its own evidence first, then by how its amounts compare with those of the others. */
export function amountReadings(facts: AmountFacts): Map<string, AmountReading> {
  const readings = new Map<string, AmountReading>()
  const parts = new Map<string, Compared[]>()
  for (const { id, label } of facts.pipelines) {
    const deals = facts.deals.filter(({ pipeline }) => pipeline === id)
    const compared = againstPredecessors(deals, facts)
    parts.set(id, compared)
    const own =
      byLabel(label) ??
      asChange(compared.filter(({ known }) => known)) ??
      bySources(deals, facts) ??
      byCompany(deals, facts) ??
      byTerm(deals, facts) ??
      asChangeWithLosses(compared)
    if (own !== null) readings.set(id, own)
  }
  relate(facts, parts, readings)
  return new Map(facts.pipelines.map(({ id }) => [id, readings.get(id) ?? unproven(parts.get(id) ?? [])]))
}

function byLabel(label: string): AmountReading | null {
  const text = folded(label)
  if (/\bmrr\b|monthly|monatlich|mensuel|mensual|maandelijks/.test(text))
    return proven('mrr', `its name, ${label}, says so`)
  return null
}

/** Small changes, nothing at all and losses instead of totals. */
function asChange(compared: readonly Compared[]): AmountReading | null {
  if (compared.length < fewest) return null
  const small = compared.filter(({ amount, largest }) => amount < 0.4 * largest)
  const none = compared.filter(({ amount }) => amount <= 0)
  if (small.length < compared.length * 0.6 || isTwelfth(compared)) return null
  return proven(
    'delta',
    `${small.length} of ${compared.length} renewals are small against what was paid before, ${none.length} are zero or negative: the change, not the total`,
  )
}

/** Where only dates tell renewals, an upgrade passes for one; but an upgrade is never zero or negative. */
function asChangeWithLosses(compared: readonly Compared[]): AmountReading | null {
  const none = compared.filter(({ amount }) => amount <= 0)
  return none.length >= fewest && none.length >= compared.length * 0.15 ? asChange(compared) : null
}

/** Yearly is usual; what is known at least is whether renewals are totals. */
function unproven(compared: readonly Compared[]): AmountReading {
  const same = compared.filter(one => isSame(one, 0.1))
  const total = compared.length >= fewest && same.length >= compared.length * 0.3
  return {
    means: 'arr',
    proven: false,
    because: total
      ? `${same.length} of ${compared.length} renewals are within 10 % of their predecessor: total, not delta; nothing tells yearly from monthly`
      : 'nothing in the portal tells what it means',
  }
}
