/** One renewal that is still open, or certain. Amounts are integer minor units of one currency, a year. */
export interface Prospect {
  id: string
  /** Renewals of one parent move together; null: on its own. */
  cluster: string | null
  /** Probability, 0 to 1, that it renews at all. */
  renews: number
  /** What it is worth if it renews: shares sum to 1. An amount may be 0, or negative (a credit). */
  amounts: readonly { share: number; amount: number }[]
}

/** A probability nearer than this to 0 or 1 is one of them. */
const certainty = 1e-12

export const isOpen = ({ renews }: Pick<Prospect, 'renews'>): boolean =>
  renews > certainty && renews < 1 - certainty

/** A RangeError that names the renewal where its figures are no probabilities or no amounts. */
export function checkProspect({ id, renews, amounts }: Prospect): void {
  if (!(renews >= 0 && renews <= 1)) throw new RangeError(`renewal ${id}: ${renews} is no probability`)
  if (renews === 0) return
  const shares = amounts.reduce((sum, { share }) => sum + share, 0)
  if (!(Math.abs(shares - 1) < 1e-9 && amounts.every(({ share }) => share >= 0)))
    throw new RangeError(`renewal ${id}: the shares of its amounts sum to ${shares}, not to 1`)
  const wrong = amounts.find(({ amount }) => !Number.isFinite(amount))
  if (wrong) throw new RangeError(`renewal ${id}: ${wrong.amount} is no amount`)
}
