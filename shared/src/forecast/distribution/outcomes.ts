import { sigmoid } from './logistic.ts'
import { isOpen, type Prospect } from './prospect.ts'

/**
 * What one renewal can bring, counted from its most likely outcome (`base`), so that what mostly happens stays put
 * when amounts are put on a grid. Offsets in minor units or in grid steps; the two columns of probabilities each sum to 1.
 */
export interface Outcomes {
  base: number
  offsets: readonly number[]
  ifRenewed: readonly number[]
  ifLost: readonly number[]
}

type Row = readonly [offset: number, ifRenewed: number, ifLost: number]

export function outcomesOf(prospect: Prospect): Outcomes {
  const { renews, amounts } = prospect
  const open = isOpen(prospect)
  const rows: Row[] = [
    ...(open || renews > 0.5 ? amounts.map(({ share, amount }): Row => [amount, share, 0]) : []),
    ...(open || renews <= 0.5 ? [[0, 0, 1] as const] : []),
  ]
  const merged = mergedRows(rows)
  const likelihood = ([, ifRenewed, ifLost]: Row) => renews * ifRenewed + (1 - renews) * ifLost
  const [base] = merged.reduce((best, row) => (likelihood(row) > likelihood(best) ? row : best))
  return columns(
    base,
    merged.map(([amount, ...rest]) => [amount - base, ...rest]),
  )
}

/** The probabilities of the offsets at these log-odds of renewing. */
export function chancesUnder({ ifRenewed, ifLost }: Outcomes, logOdds: number): readonly number[] {
  const q = sigmoid(logOdds)
  return ifRenewed.map((renewed, at) => q * renewed + (1 - q) * ifLost[at]!)
}

/** On a grid of `step` minor units: what falls between two points is shared by both, in the way that keeps the mean. */
export const onGrid = ({ base, offsets, ifRenewed, ifLost }: Outcomes, step: number): Outcomes =>
  columns(
    base,
    mergedRows(
      offsets.flatMap((offset, at): Row[] => {
        const below = Math.floor(offset / step)
        const above = offset / step - below
        return [
          [below, (1 - above) * ifRenewed[at]!, (1 - above) * ifLost[at]!],
          [below + 1, above * ifRenewed[at]!, above * ifLost[at]!],
        ]
      }),
    ),
  )

function mergedRows(rows: readonly Row[]): readonly Row[] {
  const merged = new Map<number, Row>()
  for (const [offset, ifRenewed, ifLost] of rows) {
    if (ifRenewed + ifLost === 0) continue
    const [, renewed, lost] = merged.get(offset) ?? [offset, 0, 0]
    merged.set(offset, [offset, renewed + ifRenewed, lost + ifLost])
  }
  return [...merged.values()]
}

const columns = (base: number, rows: readonly Row[]): Outcomes => ({
  base,
  offsets: rows.map(([offset]) => offset),
  ifRenewed: rows.map(([, ifRenewed]) => ifRenewed),
  ifLost: rows.map(([, , ifLost]) => ifLost),
})
