import fc from 'fast-check'
import type { Adjustment } from '../../../../shared/src/model/adjustment.ts'
import type { ContractLine } from '../../../../shared/src/model/contract-line.ts'
import { randomDay, wholePrice } from './random-values.ts'

/** What a person says of one of the lines of an account, by its place. */
export const randomWord = fc.record({
  line: fc.nat({ max: 3 }),
  amount: wholePrice,
  effective: randomDay,
  kind: fc.constantFrom('movement' as const, 'correction' as const),
  holds: fc.constantFrom('until_source_changes' as const, 'pin' as const),
  knownFrom: randomDay,
})

/** The adjustment of a line, answering what its source says; null when there is no such line. */
export function adjustmentOf(
  {
    line,
    amount,
    ...word
  }: { line: number; amount: number } & Pick<Adjustment, 'effective' | 'kind' | 'holds' | 'knownFrom'>,
  lines: readonly ContractLine[],
  id: string,
): Adjustment | null {
  const about = lines[line]
  if (about?.price == null) return null
  const { currency, minor } = about.price
  const yearly = (minor * 12) / about.everyMonths
  return {
    ...word,
    id,
    accountId: about.accountId,
    lineId: about.id,
    amount: { minor: amount, currency },
    sourceAmount: { minor: yearly, currency },
    reason: 'other',
    lossCause: null,
    note: null,
    by: 'law',
  }
}
